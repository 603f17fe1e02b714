-- AlterTable
ALTER TABLE "partner_choice" ADD COLUMN     "earlier" JSONB;

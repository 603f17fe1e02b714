-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "not_before" TIMESTAMPTZ(3);

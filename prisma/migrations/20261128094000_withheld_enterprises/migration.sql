-- AlterTable
ALTER TABLE "enterprise" ADD COLUMN     "withheld_at" TIMESTAMPTZ(3),
ADD COLUMN     "withheld_published_at" TIMESTAMPTZ(3),
ADD COLUMN     "withheld_reason" TEXT;

-- AlterTable
ALTER TABLE "enterprise" ADD COLUMN     "changed_by_id" UUID;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "changed_by_id" UUID,
ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "draft" (
    "person_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "typed" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("person_id","form")
);

-- CreateIndex
CREATE INDEX "draft_saved_at_idx" ON "draft"("saved_at");

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The few that were taken out.
CREATE INDEX "product_removed" ON "product" ("removed_at") WHERE "removed_at" IS NOT NULL;

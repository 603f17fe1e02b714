-- CreateEnum
CREATE TYPE "shortlist_entry_kind" AS ENUM ('enterprise', 'product');

-- CreateTable
CREATE TABLE "shortlist" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "shortlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlist_entry" (
    "id" UUID NOT NULL,
    "shortlist_id" UUID NOT NULL,
    "kind" "shortlist_entry_kind" NOT NULL,
    "enterprise_id" UUID,
    "product_id" UUID,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "shortlist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlist_note" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "shortlist_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "shortlist_enterprise_id_idx" ON "shortlist"("enterprise_id");

-- CreateIndex
CREATE INDEX "shortlist_person_id_idx" ON "shortlist"("person_id");

-- CreateIndex
CREATE INDEX "shortlist_deleted_at_idx" ON "shortlist"("deleted_at");

-- CreateIndex
CREATE INDEX "shortlist_entry_enterprise_id_idx" ON "shortlist_entry"("enterprise_id");

-- CreateIndex
CREATE INDEX "shortlist_entry_product_id_idx" ON "shortlist_entry"("product_id");

-- CreateIndex
CREATE INDEX "shortlist_entry_deleted_at_idx" ON "shortlist_entry"("deleted_at");

-- CreateIndex
CREATE UNIQUE INDEX "shortlist_entry_shortlist_id_enterprise_id_key" ON "shortlist_entry"("shortlist_id", "enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "shortlist_entry_shortlist_id_product_id_key" ON "shortlist_entry"("shortlist_id", "product_id");

-- CreateIndex
CREATE INDEX "shortlist_note_entry_id_idx" ON "shortlist_note"("entry_id");

-- CreateIndex
CREATE INDEX "shortlist_note_deleted_at_idx" ON "shortlist_note"("deleted_at");

-- AddForeignKey
ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_shortlist_id_fkey" FOREIGN KEY ("shortlist_id") REFERENCES "shortlist"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_note" ADD CONSTRAINT "shortlist_note_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "shortlist_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_note" ADD CONSTRAINT "shortlist_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A list is an enterprise's or a person's, never both or neither.
ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_one_owner" CHECK (num_nonnulls("enterprise_id", "person_id") = 1);

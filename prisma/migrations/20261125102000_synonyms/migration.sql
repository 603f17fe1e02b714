-- CreateTable
CREATE TABLE "synonym_group" (
    "id" UUID NOT NULL,
    "stock_key" TEXT,
    "phrases" JSONB NOT NULL DEFAULT '[]',
    "without" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "synonym_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "synonym_change" (
    "id" BIGSERIAL NOT NULL,
    "group_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "person_id" UUID,
    "role" "staff_role" NOT NULL,
    "undoes_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "synonym_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "synonym_group_stock_key_key" ON "synonym_group"("stock_key");

-- CreateIndex
CREATE INDEX "synonym_change_group_id_id_idx" ON "synonym_change"("group_id", "id");

-- CreateIndex
CREATE INDEX "synonym_change_person_id_idx" ON "synonym_change"("person_id");

-- CreateIndex
CREATE INDEX "synonym_change_undoes_id_idx" ON "synonym_change"("undoes_id");

-- AddForeignKey
ALTER TABLE "synonym_change" ADD CONSTRAINT "synonym_change_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "synonym_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synonym_change" ADD CONSTRAINT "synonym_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "synonym_change" ADD CONSTRAINT "synonym_change_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "synonym_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

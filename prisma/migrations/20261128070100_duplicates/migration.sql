-- CreateEnum
CREATE TYPE "duplicate_key_kind" AS ENUM ('name', 'tax', 'host', 'address');

-- CreateEnum
CREATE TYPE "duplicate_pair_state" AS ENUM ('open', 'separate');

-- CreateTable
CREATE TABLE "duplicate_key" (
    "enterprise_id" UUID NOT NULL,
    "kind" "duplicate_key_kind" NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "duplicate_key_pkey" PRIMARY KEY ("enterprise_id","kind","key")
);

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "state" "duplicate_pair_state" NOT NULL DEFAULT 'open',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise_merge" (
    "id" UUID NOT NULL,
    "survivor_id" UUID NOT NULL,
    "survivor_name" TEXT NOT NULL,
    "merged_id" UUID NOT NULL,
    "merged_name" TEXT NOT NULL,
    "merged_by_id" UUID,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "journal" JSONB NOT NULL,

    CONSTRAINT "enterprise_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duplicate_key_kind_key_idx" ON "duplicate_key"("kind", "key");

-- CreateIndex
CREATE INDEX "duplicate_pair_second_id_idx" ON "duplicate_pair"("second_id");

-- CreateIndex
CREATE INDEX "duplicate_pair_state_score_id_idx" ON "duplicate_pair"("state", "score" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pair_first_id_second_id_key" ON "duplicate_pair"("first_id", "second_id");

-- CreateIndex
CREATE INDEX "enterprise_merge_merged_at_idx" ON "enterprise_merge"("merged_at");

-- CreateIndex
CREATE INDEX "enterprise_merge_survivor_id_idx" ON "enterprise_merge"("survivor_id");

-- CreateIndex
CREATE INDEX "enterprise_merge_merged_id_idx" ON "enterprise_merge"("merged_id");

-- AddForeignKey
ALTER TABLE "duplicate_key" ADD CONSTRAINT "duplicate_key_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_merge" ADD CONSTRAINT "enterprise_merge_merged_by_id_fkey" FOREIGN KEY ("merged_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_merge" ADD CONSTRAINT "enterprise_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_in_order" CHECK ("first_id" < "second_id");

-- Names that are written a little differently. Prisma knows no index of this kind on a part of a table.
CREATE INDEX "duplicate_key_similar_name" ON "duplicate_key" USING gin ("key" gin_trgm_ops) WHERE "kind" = 'name';

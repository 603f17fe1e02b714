-- What stands in the directory so far is public, since the day it came in.
ALTER TABLE "enterprise" ADD COLUMN "published_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP;
UPDATE "enterprise" SET "published_at" = "created_at";

-- The few that only their members see.
CREATE INDEX "enterprise_unpublished" ON "enterprise" ("id") WHERE "published_at" IS NULL;

-- What is counted and listed leaves them out, and is still read from indexes alone.
DROP INDEX "enterprise_listed";
CREATE INDEX "enterprise_listed" ON "enterprise" ("id") INCLUDE ("slug", "updated_at")
  WHERE "origin" <> 'demonstration' AND "published_at" IS NOT NULL;
DROP INDEX "product_listed";
CREATE INDEX "product_listed" ON "product" ("id") INCLUDE ("slug", "updated_at", "enterprise_id") WHERE "origin" <> 'demonstration';
DROP INDEX "product_industry_group_idx";
CREATE INDEX "product_industry_group_enterprise_id_idx" ON "product"("industry_group", "enterprise_id");

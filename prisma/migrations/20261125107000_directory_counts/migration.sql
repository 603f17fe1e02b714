-- What the home page counts is read from indexes alone.
DROP INDEX "site_country_province_idx";
CREATE INDEX "site_country_province_enterprise_id_idx" ON "site"("country", "province", "enterprise_id");
CREATE INDEX "product_industry_group_idx" ON "product"("industry_group");
CREATE INDEX "enterprise_origin_idx" ON "enterprise"("origin");

-- The map of the site lists records in the order of their ids, invented ones left out.
CREATE INDEX "enterprise_listed" ON "enterprise" ("id") INCLUDE ("slug", "updated_at") WHERE "origin" <> 'demonstration';
CREATE INDEX "product_listed" ON "product" ("id") INCLUDE ("slug", "updated_at") WHERE "origin" <> 'demonstration';

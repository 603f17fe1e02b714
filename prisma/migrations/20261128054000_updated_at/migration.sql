-- Programs ask for what has changed since they last asked.
CREATE INDEX "enterprise_updated_at_idx" ON "enterprise"("updated_at");
CREATE INDEX "product_updated_at_idx" ON "product"("updated_at");

-- Partners are proposed by heading and chapter of the goods: found by index instead of reading every product.
CREATE FUNCTION hs_headings(codes text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT array_agg(DISTINCT left(code, length)) FROM unnest(codes) AS code CROSS JOIN (VALUES (2), (4)) AS cut (length));
CREATE INDEX "product_hs_headings" ON "product" USING GIN (hs_headings("hs_codes"));
CREATE INDEX "product_vsic_codes_idx" ON "product" USING GIN ("vsic_codes");

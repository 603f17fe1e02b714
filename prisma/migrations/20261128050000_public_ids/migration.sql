-- Public, permanent ids such as NC-E-7K3M2Q4X-C. The rule stands in reference/public-ids.ts; a test holds the two against
-- each other.
CREATE SEQUENCE "public_id_number" AS bigint;

-- The numbers of the sequence are scattered over the 40 bits of eight digits by an odd factor, which meets none of them
-- twice: ids do not collide, and neighbours do not look alike. Numbers whose check symbol would be none of the 32 digits
-- are left out.
CREATE FUNCTION "new_public_id"("kind" text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  digits constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  number bigint;
  remainder int;
  body text;
BEGIN
  LOOP
    number := ((nextval('public_id_number')::numeric * 679891637639) % 1099511627776)::bigint;
    remainder := (((strpos(digits, kind) - 1)::numeric * 1099511627776 + number) % 37)::int;
    EXIT WHEN remainder < 32;
  END LOOP;
  body := '';
  FOR place IN REVERSE 7..0 LOOP
    body := body || substr(digits, ((number >> (place * 5)) & 31)::int + 1, 1);
  END LOOP;
  RETURN 'NC-' || kind || '-' || body || '-' || substr(digits, remainder + 1, 1);
END
$$;

-- A default that differs for each row gives the rows that are there an id each.
ALTER TABLE "enterprise" ADD COLUMN "public_id" TEXT NOT NULL DEFAULT new_public_id('E'::text);
ALTER TABLE "product" ADD COLUMN "public_id" TEXT NOT NULL DEFAULT new_public_id('P'::text);
ALTER TABLE "recognition" ADD COLUMN "public_id" TEXT NOT NULL DEFAULT new_public_id('R'::text);

CREATE UNIQUE INDEX "enterprise_public_id_key" ON "enterprise"("public_id");
CREATE UNIQUE INDEX "product_public_id_key" ON "product"("public_id");
CREATE UNIQUE INDEX "recognition_public_id_key" ON "recognition"("public_id");

-- CreateTable
CREATE TABLE "product_code" (
    "code" TEXT NOT NULL,
    "lot" INTEGER NOT NULL,
    "product_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,

    CONSTRAINT "product_code_pkey" PRIMARY KEY ("code","lot","product_id")
);

-- CreateIndex
CREATE INDEX "product_code_product_id_idx" ON "product_code"("product_id");

-- CreateIndex
CREATE INDEX "product_code_enterprise_id_code_idx" ON "product_code"("enterprise_id", "code");

-- Every code under which a product is looked for.
CREATE FUNCTION product_codes(hs text[], vsic text[]) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 6
AS $$
  SELECT left(c, digits) FROM unnest(hs) AS c CROSS JOIN (VALUES (2), (4), (6)) AS level (digits)
  WHERE length(c) >= digits
  UNION
  SELECT 'v' || c FROM unnest(vsic) AS c
$$;

CREATE FUNCTION proposal_lot(enterprise uuid) RETURNS int
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (uuid_hash_extended(enterprise, 0) >> 32)::int;

CREATE FUNCTION add_product_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO product_code (code, lot, product_id, enterprise_id)
  SELECT code, proposal_lot(p.enterprise_id), p.id, p.enterprise_id
  FROM after p CROSS JOIN product_codes(p.hs_codes, p.vsic_codes) AS code
  WHERE p.removed_at IS NULL AND p.enterprise_id IS NOT NULL;
  RETURN NULL;
END
$$;

CREATE FUNCTION remove_product_codes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM product_code WHERE product_id IN (SELECT id FROM before);
  RETURN NULL;
END
$$;

-- Of a change only products whose codes, maker or presence changed are written anew.
CREATE FUNCTION change_product_codes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  SELECT array_agg(n.id) INTO changed FROM after n JOIN before o USING (id)
  WHERE (n.hs_codes, n.vsic_codes, n.enterprise_id, n.removed_at)
    IS DISTINCT FROM (o.hs_codes, o.vsic_codes, o.enterprise_id, o.removed_at);
  IF changed IS NULL THEN RETURN NULL; END IF;
  DELETE FROM product_code WHERE product_id = ANY (changed);
  INSERT INTO product_code (code, lot, product_id, enterprise_id)
  SELECT code, proposal_lot(p.enterprise_id), p.id, p.enterprise_id
  FROM after p CROSS JOIN product_codes(p.hs_codes, p.vsic_codes) AS code
  WHERE p.id = ANY (changed) AND p.removed_at IS NULL AND p.enterprise_id IS NOT NULL;
  RETURN NULL;
END
$$;

CREATE TRIGGER product_codes_added AFTER INSERT ON product REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION add_product_codes();
CREATE TRIGGER product_codes_changed AFTER UPDATE ON product REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION change_product_codes();
CREATE TRIGGER product_codes_removed AFTER DELETE ON product REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION remove_product_codes();

INSERT INTO product_code (code, lot, product_id, enterprise_id)
SELECT code, proposal_lot(p.enterprise_id), p.id, p.enterprise_id
FROM product p CROSS JOIN product_codes(p.hs_codes, p.vsic_codes) AS code
WHERE p.removed_at IS NULL AND p.enterprise_id IS NOT NULL;

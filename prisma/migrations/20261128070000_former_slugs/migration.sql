-- CreateEnum
CREATE TYPE "addressed_kind" AS ENUM ('enterprise', 'product');

-- CreateTable
CREATE TABLE "former_slug" (
    "kind" "addressed_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "enterprise_id" UUID,
    "product_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateIndex
CREATE INDEX "former_slug_enterprise_id_idx" ON "former_slug"("enterprise_id");

-- CreateIndex
CREATE INDEX "former_slug_product_id_idx" ON "former_slug"("product_id");

-- AddForeignKey
ALTER TABLE "former_slug" ADD CONSTRAINT "former_slug_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_slug" ADD CONSTRAINT "former_slug_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A slug that was given up leads to its record for ever; one of a record that is gone is kept, so that nobody gets it.
CREATE FUNCTION keep_former_slug() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept addressed_kind := TG_TABLE_NAME::addressed_kind;
  is_enterprise boolean := TG_TABLE_NAME = 'enterprise';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    -- Back to an address of its own: it is the present one again.
    DELETE FROM former_slug WHERE kind = kept AND slug = NEW.slug AND NEW.id IN (enterprise_id, product_id);
    IF EXISTS (SELECT FROM former_slug WHERE kind = kept AND slug = NEW.slug) THEN
      RAISE unique_violation USING
        MESSAGE = format('slug %s of %s was given before', NEW.slug, TG_TABLE_NAME),
        DETAIL = format('Key (slug)=(%s) already exists.', NEW.slug),
        CONSTRAINT = TG_TABLE_NAME || '_slug_key',
        TABLE = TG_TABLE_NAME;
    END IF;
    INSERT INTO former_slug (kind, slug, enterprise_id, product_id)
    VALUES (kept, OLD.slug, CASE WHEN is_enterprise THEN NEW.id END, CASE WHEN NOT is_enterprise THEN NEW.id END);
  ELSE
    INSERT INTO former_slug (kind, slug) VALUES (kept, OLD.slug) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

-- After the row is in, because two transactions that want one slug meet at its unique index first.
CREATE FUNCTION refuse_former_slug() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  taken text;
BEGIN
  SELECT added.slug INTO taken FROM added
  JOIN former_slug ON former_slug.kind = TG_TABLE_NAME::addressed_kind AND former_slug.slug = added.slug
  LIMIT 1;
  IF taken IS NOT NULL THEN
    RAISE unique_violation USING
      MESSAGE = format('slug %s of %s was given before', taken, TG_TABLE_NAME),
      DETAIL = format('Key (slug)=(%s) already exists.', taken),
      CONSTRAINT = TG_TABLE_NAME || '_slug_key',
      TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER enterprise_slug_kept AFTER UPDATE OF slug ON enterprise
  FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION keep_former_slug();
CREATE TRIGGER enterprise_slug_left AFTER DELETE ON enterprise
  FOR EACH ROW EXECUTE FUNCTION keep_former_slug();
CREATE TRIGGER enterprise_slug_new AFTER INSERT ON enterprise
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_former_slug();

CREATE TRIGGER product_slug_kept AFTER UPDATE OF slug ON product
  FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION keep_former_slug();
CREATE TRIGGER product_slug_left AFTER DELETE ON product
  FOR EACH ROW EXECUTE FUNCTION keep_former_slug();
CREATE TRIGGER product_slug_new AFTER INSERT ON product
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_former_slug();

-- The permanent id of a record that was merged into another leads to that one.
ALTER TABLE "former_slug" ADD COLUMN "public_id" TEXT;

CREATE UNIQUE INDEX "former_slug_public_id_key" ON "former_slug"("public_id");

CREATE OR REPLACE FUNCTION keep_former_slug() RETURNS trigger LANGUAGE plpgsql AS $$
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
    INSERT INTO former_slug (kind, slug, public_id) VALUES (kept, OLD.slug, OLD.public_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

-- CreateEnum
CREATE TYPE "audit_change" AS ENUM ('insert', 'update', 'delete');

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "blocked_at" TIMESTAMPTZ(3),
ADD COLUMN     "blocked_reason" TEXT,
ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "transaction" BIGINT NOT NULL,
    "person_id" UUID,
    "via" TEXT,
    "act" TEXT,
    "request_id" UUID,
    "table_name" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "change" "audit_change" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "personal" BYTEA,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_personal" (
    "entry_id" BIGINT NOT NULL,
    "person_id" UUID,
    "salt" BYTEA NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_personal_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "id" SERIAL NOT NULL,
    "from_at" TIMESTAMPTZ(6) NOT NULL,
    "to_at" TIMESTAMPTZ(6) NOT NULL,
    "entries" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_table_name_record_id_id_idx" ON "audit_entry"("table_name", "record_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_parent_id_id_idx" ON "audit_entry"("parent_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_person_id_id_idx" ON "audit_entry"("person_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "audit_personal_person_id_idx" ON "audit_personal"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_from_at_key" ON "audit_seal"("from_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_to_at_key" ON "audit_seal"("to_at");

-- AddForeignKey
ALTER TABLE "audit_personal" ADD CONSTRAINT "audit_personal_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: the log writes itself, and nobody rewrites it (docs/decisions/033-audit-by-triggers.md).

-- Values of some columns replaced by a mark that says only that there was one.
CREATE FUNCTION "audit_masked"(record JSONB, hidden TEXT[], mark TEXT) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(key, CASE WHEN key = ANY(hidden) AND value <> 'null' THEN to_jsonb(mark) ELSE value END)
    FROM jsonb_each(record)
$$;

-- The personal values among them; null when there are none.
CREATE FUNCTION "audit_personal_part"(record JSONB, personal TEXT[]) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_object_agg(key, value) FROM jsonb_each(record) WHERE key = ANY(personal) AND value <> 'null'
$$;

CREATE FUNCTION "audit_commitment"(salt BYTEA, before JSONB, after JSONB) RETURNS BYTEA LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(salt || convert_to(jsonb_build_array(before, after)::text, 'UTF8'))
$$;

-- What differs of two versions of a record: { "before": …, "after": … }; null when nothing that counts does.
CREATE FUNCTION "audit_difference"(earlier JSONB, later JSONB, ignored TEXT[]) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('before', jsonb_object_agg(key, value), 'after', jsonb_object_agg(key, later -> key))
    FROM jsonb_each(earlier - ignored)
    WHERE value IS DISTINCT FROM later -> key
    HAVING count(*) > 0
$$;

CREATE FUNCTION "audit_key"(record JSONB, keys TEXT[]) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(record ->> key, ':' ORDER BY place) FROM unnest(keys) WITH ORDINALITY AS k(key, place)
$$;

-- One statement, all its rows. Arguments: columns of the primary key; column of the record it is part of; columns that do
-- not count; secrets; personal columns; column that says whom these are about. prisma/audit/ attaches it.
CREATE FUNCTION "audit_record"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys TEXT[];
    single TEXT;
    parent TEXT := TG_ARGV[1];
    ignored TEXT[];
    secrets TEXT[];
    private TEXT[];
    about TEXT := TG_ARGV[5];
    hides BOOLEAN;
    simple BOOLEAN;
    acting JSONB;
BEGIN
    -- A cascade runs one statement for each removed record and part, most of them without rows.
    IF TG_OP = 'DELETE' THEN
        IF NOT EXISTS (SELECT FROM old_rows) THEN RETURN NULL; END IF;
    ELSIF NOT EXISTS (SELECT FROM new_rows) THEN
        RETURN NULL;
    END IF;
    keys := TG_ARGV[0];
    single := CASE cardinality(keys) WHEN 1 THEN keys[1] END;
    ignored := TG_ARGV[2];
    secrets := TG_ARGV[3];
    private := TG_ARGV[4];
    hides := cardinality(private) > 0;
    simple := cardinality(secrets) = 0 AND NOT hides;
    acting := coalesce(nullif(current_setting('app.actor', true), ''), '{}');
    IF acting ? 'viewing' THEN
        RAISE EXCEPTION 'Whoever views as another person changes nothing' USING ERRCODE = 'NC001';
    END IF;
    IF TG_OP = 'INSERT' AND simple THEN
        -- The way of imports: nothing to hide, so nothing to take apart.
        INSERT INTO audit_entry (transaction, person_id, via, act, request_id, table_name, record_id, parent_id, change, after)
        SELECT pg_current_xact_id()::text::bigint, (acting ->> 'person')::uuid, acting ->> 'via', acting ->> 'act',
            (acting ->> 'request')::uuid, TG_TABLE_NAME, coalesce(j ->> single, audit_key(j, keys)),
            j ->> parent, 'insert', jsonb_strip_nulls(j - ignored)
        FROM (SELECT to_jsonb(n) AS j FROM new_rows n OFFSET 0) AS made;
        RETURN NULL;
    END IF;
    IF TG_OP = 'INSERT' THEN
        WITH changed AS MATERIALIZED (
            SELECT nextval('audit_entry_id_seq') AS id, CASE WHEN hides THEN uuid_send(gen_random_uuid()) END AS salt, j AS whole,
                NULL::jsonb AS before, jsonb_strip_nulls(j - ignored) AS after
            FROM (SELECT to_jsonb(n) AS j FROM new_rows n OFFSET 0) AS made
        ), parted AS MATERIALIZED (
            SELECT *, NULL::jsonb AS private_before, CASE WHEN hides THEN audit_personal_part(after, private) END AS private_after FROM changed
        ), kept AS (
            INSERT INTO audit_personal (entry_id, person_id, salt, before, after)
            SELECT id, (whole ->> about)::uuid, salt, private_before, private_after FROM parted
            WHERE private_after IS NOT NULL
        )
        INSERT INTO audit_entry (id, transaction, person_id, via, act, request_id, table_name, record_id, parent_id, change,
            before, after, personal)
        SELECT id, pg_current_xact_id()::text::bigint, (acting ->> 'person')::uuid, acting ->> 'via', acting ->> 'act',
            (acting ->> 'request')::uuid, TG_TABLE_NAME, coalesce(whole ->> single, audit_key(whole, keys)), whole ->> parent, 'insert',
            NULL, CASE WHEN simple THEN after ELSE audit_masked(audit_masked(after, secrets, '[secret]'), private, '[personal]') END,
            CASE WHEN private_after IS NOT NULL THEN audit_commitment(salt, private_before, private_after) END
        FROM parted;
    ELSIF TG_OP = 'UPDATE' THEN
        WITH changed AS MATERIALIZED (
            SELECT nextval('audit_entry_id_seq') AS id, CASE WHEN hides THEN uuid_send(gen_random_uuid()) END AS salt, later AS whole,
                difference -> 'before' AS before, difference -> 'after' AS after
            FROM (
                SELECT n.j AS later, audit_difference(o.j, n.j, ignored) AS difference
                FROM (
                    SELECT j, coalesce(j ->> single, audit_key(j, keys)) AS key
                    FROM (SELECT to_jsonb(r) AS j FROM old_rows r OFFSET 0) AS old_records OFFSET 0
                ) AS o
                JOIN (
                    SELECT j, coalesce(j ->> single, audit_key(j, keys)) AS key
                    FROM (SELECT to_jsonb(r) AS j FROM new_rows r OFFSET 0) AS new_records OFFSET 0
                ) AS n USING (key)
                OFFSET 0
            ) AS both_sides
            WHERE difference IS NOT NULL
        ), parted AS MATERIALIZED (
            SELECT *, CASE WHEN hides THEN audit_personal_part(before, private) END AS private_before, CASE WHEN hides THEN audit_personal_part(after, private) END AS private_after
            FROM changed
        ), kept AS (
            INSERT INTO audit_personal (entry_id, person_id, salt, before, after)
            SELECT id, (whole ->> about)::uuid, salt, private_before, private_after FROM parted
            WHERE num_nonnulls(private_before, private_after) > 0
        )
        INSERT INTO audit_entry (id, transaction, person_id, via, act, request_id, table_name, record_id, parent_id, change,
            before, after, personal)
        SELECT id, pg_current_xact_id()::text::bigint, (acting ->> 'person')::uuid, acting ->> 'via', acting ->> 'act',
            (acting ->> 'request')::uuid, TG_TABLE_NAME, coalesce(whole ->> single, audit_key(whole, keys)), whole ->> parent, 'update',
            CASE WHEN simple THEN before ELSE audit_masked(audit_masked(before, secrets, '[secret]'), private, '[personal]') END,
            CASE WHEN simple THEN after ELSE audit_masked(audit_masked(after, secrets, '[secret]'), private, '[personal]') END,
            CASE WHEN num_nonnulls(private_before, private_after) > 0 THEN audit_commitment(salt, private_before, private_after) END
        FROM parted;
    ELSE
        WITH changed AS MATERIALIZED (
            SELECT nextval('audit_entry_id_seq') AS id, CASE WHEN hides THEN uuid_send(gen_random_uuid()) END AS salt, j AS whole,
                jsonb_strip_nulls(j - ignored) AS before
            FROM (SELECT to_jsonb(o) AS j FROM old_rows o OFFSET 0) AS gone
        ), parted AS MATERIALIZED (
            SELECT *, CASE WHEN hides THEN audit_personal_part(before, private) END AS private_before, NULL::jsonb AS private_after FROM changed
        ), kept AS (
            INSERT INTO audit_personal (entry_id, person_id, salt, before, after)
            SELECT id, (whole ->> about)::uuid, salt, private_before, private_after FROM parted
            WHERE private_before IS NOT NULL
        )
        INSERT INTO audit_entry (id, transaction, person_id, via, act, request_id, table_name, record_id, parent_id, change,
            before, after, personal)
        SELECT id, pg_current_xact_id()::text::bigint, (acting ->> 'person')::uuid, acting ->> 'via', acting ->> 'act',
            (acting ->> 'request')::uuid, TG_TABLE_NAME, coalesce(whole ->> single, audit_key(whole, keys)), whole ->> parent, 'delete',
            CASE WHEN simple THEN before ELSE audit_masked(audit_masked(before, secrets, '[secret]'), private, '[personal]') END, NULL,
            CASE WHEN private_before IS NOT NULL THEN audit_commitment(salt, private_before, private_after) END
        FROM parted;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION "audit_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is only ever added to (% on %)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'NC002';
END
$$;

CREATE TRIGGER "audit_entry_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION "audit_refuse"();
CREATE TRIGGER "audit_seal_is_final" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_seal"
    FOR EACH STATEMENT EXECUTE FUNCTION "audit_refuse"();
CREATE TRIGGER "audit_personal_is_final" BEFORE UPDATE OR TRUNCATE ON "audit_personal"
    FOR EACH STATEMENT EXECUTE FUNCTION "audit_refuse"();

-- Personal values go with their person, and only then.
CREATE FUNCTION "audit_keep_personal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM person WHERE id = OLD.person_id AND erased_at IS NULL) THEN
        RAISE EXCEPTION 'Personal values of the audit log go only with the account' USING ERRCODE = 'NC002';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER "audit_personal_goes_with_person" BEFORE DELETE ON "audit_personal"
    FOR EACH ROW EXECUTE FUNCTION "audit_keep_personal"();

-- The entries of a span as one digest, in one order and one spelling.
CREATE FUNCTION "audit_digest"(since TIMESTAMPTZ, before_moment TIMESTAMPTZ, OUT entries INTEGER, OUT digest BYTEA)
LANGUAGE sql STABLE AS $$
    SELECT count(*)::integer, sha256(coalesce(string_agg(sha256(convert_to(jsonb_build_array(
        id, extract(epoch FROM at), transaction, person_id, via, act, request_id, table_name, record_id, parent_id, change,
        before, after, encode(personal, 'hex'))::text, 'UTF8')), ''::bytea ORDER BY id), ''::bytea))
    FROM audit_entry WHERE at >= since AND at < before_moment
$$;

-- Seals what no running transaction can add to any more. Writers never wait for it. Returns the new seal's number, or null.
CREATE FUNCTION "audit_seal_now"(margin INTERVAL) RETURNS INTEGER LANGUAGE plpgsql AS $$
DECLARE
    since TIMESTAMPTZ;
    until TIMESTAMPTZ;
    earlier BYTEA;
    found_entries INTEGER;
    found_digest BYTEA;
    number INTEGER;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('audit_seal')) THEN RETURN NULL; END IF;
    SELECT to_at, hash INTO since, earlier FROM audit_seal ORDER BY id DESC LIMIT 1;
    since := coalesce(since, to_timestamp(0));
    -- An entry bears the moment at which its transaction began.
    SELECT least(now(), min(xact_start)) - margin INTO until
    FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
    IF until <= since THEN RETURN NULL; END IF;
    SELECT d.entries, d.digest INTO found_entries, found_digest FROM audit_digest(since, until) AS d;
    IF found_entries = 0 THEN RETURN NULL; END IF;
    INSERT INTO audit_seal (from_at, to_at, entries, hash)
    VALUES (since, until, found_entries, audit_seal_hash(earlier, since, until, found_entries, found_digest))
    RETURNING id INTO number;
    RETURN number;
END
$$;

CREATE FUNCTION "audit_seal_hash"(earlier BYTEA, since TIMESTAMPTZ, until TIMESTAMPTZ, entries INTEGER, digest BYTEA)
RETURNS BYTEA LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(coalesce(earlier, ''::bytea)
        || convert_to(extract(epoch FROM since) || ' ' || extract(epoch FROM until) || ' ' || entries, 'UTF8') || digest)
$$;

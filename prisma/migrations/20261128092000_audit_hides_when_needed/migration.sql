-- One statement, all its rows. Arguments: columns of the primary key; column of the record it is part of; columns that do
-- not count; secrets; personal columns; column that says whom these are about. prisma/audit/ attaches it.
CREATE OR REPLACE FUNCTION "audit_record"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    keys TEXT[];
    single TEXT;
    parent TEXT := TG_ARGV[1];
    ignored TEXT[];
    secrets TEXT[];
    private TEXT[];
    about TEXT := TG_ARGV[5];
    concealed TEXT[];
    hides BOOLEAN;
    simple BOOLEAN;
    written BIGINT;
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
    concealed := secrets || private;
    acting := coalesce(nullif(current_setting('app.actor', true), ''), '{}');
    IF acting ? 'viewing' THEN
        RAISE EXCEPTION 'Whoever views as another person changes nothing' USING ERRCODE = 'NC001';
    END IF;
    IF TG_OP = 'INSERT' THEN
        -- The way of imports: a record that states nothing that is concealed is written as it is.
        INSERT INTO audit_entry (transaction, person_id, via, act, request_id, table_name, record_id, parent_id, change, after)
        SELECT pg_current_xact_id()::text::bigint, (acting ->> 'person')::uuid, acting ->> 'via', acting ->> 'act',
            (acting ->> 'request')::uuid, TG_TABLE_NAME, coalesce(j ->> single, audit_key(j, keys)), j ->> parent, 'insert', stated
        FROM (
            SELECT j, jsonb_strip_nulls(j - ignored) AS stated FROM (SELECT to_jsonb(n) AS j FROM new_rows n OFFSET 0) AS whole OFFSET 0
        ) AS made
        WHERE NOT stated ?| concealed;
        GET DIAGNOSTICS written = ROW_COUNT;
        IF written = (SELECT count(*) FROM new_rows) THEN RETURN NULL; END IF;
        hides := cardinality(private) > 0;
        WITH changed AS MATERIALIZED (
            SELECT nextval('audit_entry_id_seq') AS id, CASE WHEN hides THEN uuid_send(gen_random_uuid()) END AS salt, j AS whole,
                NULL::jsonb AS before, stated AS after
            FROM (
                SELECT j, jsonb_strip_nulls(j - ignored) AS stated FROM (SELECT to_jsonb(n) AS j FROM new_rows n OFFSET 0) AS whole OFFSET 0
            ) AS made
            WHERE stated ?| concealed
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
            NULL, audit_masked(audit_masked(after, secrets, '[secret]'), private, '[personal]'),
            CASE WHEN private_after IS NOT NULL THEN audit_commitment(salt, private_before, private_after) END
        FROM parted;
        RETURN NULL;
    END IF;
    -- Taking records apart costs more than writing them: only where one of the statement's has something to hide.
    simple := cardinality(concealed) = 0 OR NOT EXISTS (SELECT FROM old_rows r WHERE jsonb_strip_nulls(to_jsonb(r)) ?| concealed);
    IF simple AND TG_OP = 'UPDATE' THEN
        simple := cardinality(concealed) = 0 OR NOT EXISTS (SELECT FROM new_rows r WHERE jsonb_strip_nulls(to_jsonb(r)) ?| concealed);
    END IF;
    hides := NOT simple AND cardinality(private) > 0;
    IF TG_OP = 'UPDATE' THEN
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

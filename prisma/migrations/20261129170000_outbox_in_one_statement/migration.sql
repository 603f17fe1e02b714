-- Writes events and for whom they are down; callable inside a statement that makes them true.
-- Each has subjectKind, subjectId, kind, payload and hearers. `quiet`: who has written them wakes the hearers after the commit.
CREATE FUNCTION "record_events"("events" jsonb, "quiet" boolean DEFAULT false) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('app.outbox_quiet', quiet::text, true);
  WITH given AS (
    SELECT nextval(pg_get_serial_sequence('domain_event', 'id')) AS id, one
    FROM jsonb_array_elements(events) WITH ORDINALITY told (one, place) ORDER BY place
  ), happened AS (
    INSERT INTO domain_event (id, subject_kind, subject_id, kind, payload, at)
    SELECT id, one ->> 'subjectKind', one ->> 'subjectId', one ->> 'kind', one -> 'payload', clock_timestamp()
    FROM given
  )
  INSERT INTO event_delivery (event_id, consumer)
  SELECT given.id, jsonb_array_elements_text(one -> 'hearers') FROM given
$$;

-- Wakes those who have something to hear, by name, when the transaction that wrote it commits. Commits that notify wait for each
-- other until the disk has each of them: in a crowd that is what everybody waits for, hence the quiet way.
DROP TRIGGER "domain_event_announced" ON "domain_event";
DROP FUNCTION "announce_domain_event"();
CREATE FUNCTION "announce_event_delivery"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('app.outbox_quiet', true) = 'true' THEN RETURN NULL; END IF;
    PERFORM pg_notify('outbox', coalesce((SELECT string_agg(DISTINCT consumer, ' ') FROM told), ''));
    RETURN NULL;
END
$$;
CREATE TRIGGER "event_delivery_announced" AFTER INSERT ON "event_delivery"
    REFERENCING NEW TABLE AS told
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_event_delivery"();

-- What was put off after a failure: nearly always nothing, and asked for with every delivery.
CREATE INDEX "event_delivery_put_off" ON "event_delivery" ("consumer", "event_id")
    WHERE "delivered_at" IS NULL AND "attempts" > 0;

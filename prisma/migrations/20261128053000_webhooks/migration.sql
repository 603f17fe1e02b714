-- CreateEnum
CREATE TYPE "webhook_state" AS ENUM ('active', 'disabled');

-- CreateEnum
CREATE TYPE "webhook_message_state" AS ENUM ('waiting', 'delivered', 'failed');

-- CreateTable
CREATE TABLE "webhook" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "created_by_id" UUID,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" BYTEA NOT NULL,
    "former_secret" BYTEA,
    "former_until" TIMESTAMPTZ(3),
    "state" "webhook_state" NOT NULL DEFAULT 'active',
    "failing_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_message" (
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "event_id" BIGINT,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "webhook_message_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_attempt_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "excerpt" TEXT,
    "failure" TEXT,
    "milliseconds" INTEGER,

    CONSTRAINT "webhook_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_enterprise_id_idx" ON "webhook"("enterprise_id");

-- CreateIndex
CREATE INDEX "webhook_message_webhook_id_created_at_idx" ON "webhook_message"("webhook_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_message_webhook_id_event_id_key" ON "webhook_message"("webhook_id", "event_id");

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_message" ADD CONSTRAINT "webhook_message_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is due is looked for every minute; what has arrived is most of the table.
CREATE INDEX "webhook_message_due" ON "webhook_message" ("next_attempt_at") WHERE "state" = 'waiting';

-- Recognitions come in by several ways, lists of thousands among them. Only those that somebody waits to hear of become an
-- event, and only for the consumer that tells of them.
CREATE FUNCTION "tell_of_recognitions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH awaited AS (
    SELECT added.id, coalesce(added.enterprise_id, product.enterprise_id) AS enterprise_id
    FROM added LEFT JOIN product ON product.id = added.product_id
    WHERE EXISTS (
      SELECT FROM webhook
      WHERE webhook.enterprise_id = coalesce(added.enterprise_id, product.enterprise_id)
        AND 'recognition.awarded' = ANY (webhook.events)
    )
  ), told AS (
    INSERT INTO domain_event (subject_kind, subject_id, kind, payload)
    SELECT 'recognition', id::text, 'recognition.awarded', jsonb_build_object('enterpriseIds', jsonb_build_array(enterprise_id))
    FROM awaited RETURNING id
  )
  INSERT INTO event_delivery (event_id, consumer) SELECT id, 'webhooks' FROM told;
  RETURN NULL;
END
$$;

CREATE TRIGGER "recognition_told" AFTER INSERT ON "recognition"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_recognitions"();

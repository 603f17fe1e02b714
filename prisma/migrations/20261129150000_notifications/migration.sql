-- CreateEnum
CREATE TYPE "notification_mail" AS ENUM ('at_once', 'digest', 'never');

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "once" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "shown" BOOLEAN NOT NULL DEFAULT true,
    "digest_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_settings" (
    "person_id" UUID NOT NULL,
    "digest_hour" INTEGER NOT NULL,
    "quiet_from" INTEGER,
    "quiet_until" INTEGER,
    "remind_in_quiet" BOOLEAN NOT NULL,
    "ring_sound" BOOLEAN NOT NULL,
    "browser" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_settings_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "person_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "mail" "notification_mail" NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("person_id","about")
);

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_enterprise_id_idx" ON "notification"("enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_subject_id_kind_once_key" ON "notification"("person_id", "subject_id", "kind", "once");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is new to a person, counted on every page.
CREATE INDEX "notification_unread" ON "notification" ("person_id") WHERE "shown" AND "read_at" IS NULL;
-- What the next digests tell of.
CREATE INDEX "notification_for_digest" ON "notification" ("digest_at") WHERE "digest_at" IS NOT NULL;
-- The messages of a meeting are one entry until it is read.
CREATE UNIQUE INDEX "notification_unread_messages" ON "notification" ("person_id", "subject_id")
    WHERE "kind" = 'message' AND "read_at" IS NULL;

ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_hours"
    CHECK ("digest_hour" BETWEEN 0 AND 23
      AND ("quiet_from" IS NULL) = ("quiet_until" IS NULL)
      AND "quiet_from" BETWEEN 0 AND 1439 AND "quiet_until" BETWEEN 0 AND 1439 AND "quiet_from" <> "quiet_until");

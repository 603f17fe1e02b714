-- CreateEnum
CREATE TYPE "calendar_exception_kind" AS ENUM ('off', 'extra');

-- CreateTable
CREATE TABLE "calendar_settings" (
    "person_id" UUID NOT NULL,
    "weekly" JSONB,
    "rest_minutes" INTEGER NOT NULL DEFAULT 0,
    "max_per_day" INTEGER,
    "notice_minutes" INTEGER NOT NULL DEFAULT 60,
    "vietnamese_holidays" BOOLEAN NOT NULL DEFAULT true,
    "own_holidays" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_settings_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "calendar_exception" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "calendar_exception_kind" NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "from_minute" INTEGER,
    "to_minute" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_source" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "address" BYTEA NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "whole_at" TIMESTAMPTZ(3),
    "whole_zone" TEXT,
    "tried_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "failure" TEXT,
    "failure_status" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_busy_time" (
    "id" BIGSERIAL NOT NULL,
    "source_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "during" tstzrange NOT NULL,

    CONSTRAINT "outside_busy_time_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "calendar_exception_person_id_last_day_idx" ON "calendar_exception"("person_id", "last_day");

-- CreateIndex
CREATE INDEX "calendar_source_person_id_idx" ON "calendar_source"("person_id");

-- CreateIndex
CREATE INDEX "calendar_source_tried_at_idx" ON "calendar_source"("tried_at");

-- CreateIndex
CREATE INDEX "outside_busy_time_source_id_idx" ON "outside_busy_time"("source_id");

-- AddForeignKey
ALTER TABLE "calendar_settings" ADD CONSTRAINT "calendar_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_exception" ADD CONSTRAINT "calendar_exception_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_source" ADD CONSTRAINT "calendar_source_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_busy_time" ADD CONSTRAINT "outside_busy_time_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "calendar_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_busy_time" ADD CONSTRAINT "outside_busy_time_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "calendar_settings" ADD CONSTRAINT "calendar_settings_sensible" CHECK (
  "rest_minutes" BETWEEN 0 AND 240
  AND "max_per_day" BETWEEN 1 AND 100
  AND "notice_minutes" BETWEEN 0 AND 43200
  AND ("weekly" IS NULL OR jsonb_typeof("weekly") = 'array')
);

-- Hours are set together, lie within one day, and are never missing where they say what is open besides.
ALTER TABLE "calendar_exception" ADD CONSTRAINT "calendar_exception_sensible" CHECK (
  "last_day" >= "first_day"
  AND ("from_minute" IS NULL) = ("to_minute" IS NULL)
  AND "from_minute" >= 0 AND "to_minute" <= 1440 AND "to_minute" > "from_minute"
  AND ("kind" = 'off' OR "from_minute" IS NOT NULL)
);

ALTER TABLE "outside_busy_time" ADD CONSTRAINT "outside_busy_time_not_empty"
  CHECK (NOT isempty("during"));

-- Asked for with every look for free times: what takes some people between two moments.
CREATE INDEX "outside_busy_time_during" ON "outside_busy_time" USING gist ("person_id", "during")
  WHERE "person_id" IS NOT NULL;

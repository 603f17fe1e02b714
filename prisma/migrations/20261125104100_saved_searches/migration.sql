-- CreateEnum
CREATE TYPE "alert_frequency" AS ENUM ('at_once', 'daily', 'weekly', 'never');

-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "frequency" "alert_frequency" NOT NULL,
    "language" "language" NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "known" BYTEA,
    "broad" BOOLEAN NOT NULL DEFAULT false,
    "counted_at" TIMESTAMPTZ(3),
    "seen_change" BIGINT NOT NULL DEFAULT 0,
    "visited_at" TIMESTAMPTZ(3),
    "alerted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_find" (
    "id" BIGSERIAL NOT NULL,
    "saved_search_id" UUID NOT NULL,
    "document_id" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_find_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watched_change" (
    "id" BIGSERIAL NOT NULL,
    "document_id" TEXT NOT NULL,
    "values" TEXT[],
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watched_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_search_person_id_idx" ON "saved_search"("person_id");

-- CreateIndex
CREATE INDEX "saved_search_deleted_at_idx" ON "saved_search"("deleted_at");

-- CreateIndex
CREATE INDEX "saved_search_find_saved_search_id_found_at_idx" ON "saved_search_find"("saved_search_id", "found_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_find_saved_search_id_document_id_key" ON "saved_search_find"("saved_search_id", "document_id");

-- CreateIndex
CREATE INDEX "watched_change_at_idx" ON "watched_change"("at");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_find" ADD CONSTRAINT "saved_search_find_saved_search_id_fkey" FOREIGN KEY ("saved_search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A person keeps a search once.
CREATE UNIQUE INDEX "saved_search_once" ON "saved_search"("person_id", "address") WHERE "deleted_at" IS NULL;

-- Few of many finds wait, and they are looked for every few minutes.
CREATE INDEX "saved_search_find_waiting" ON "saved_search_find"("saved_search_id") WHERE "settled_at" IS NULL;

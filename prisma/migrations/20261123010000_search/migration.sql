CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- The tables of each generation are made and dropped by the search adapter; see search/postgres/tables.server.ts.
CREATE SCHEMA IF NOT EXISTS "search_index";

-- CreateEnum
CREATE TYPE "search_generation_state" AS ENUM ('building', 'live');

-- CreateTable
CREATE TABLE "search_generation" (
    "id" SERIAL NOT NULL,
    "settings_version" TEXT NOT NULL,
    "state" "search_generation_state" NOT NULL,
    "next_ord" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_generation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_change" (
    "id" BIGSERIAL NOT NULL,
    "generation_id" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "document" TEXT,

    CONSTRAINT "search_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "search_generation_settings_version_state_idx" ON "search_generation"("settings_version", "state");

-- Readers of one version must never have two indexes to choose from.
CREATE UNIQUE INDEX "search_generation_one_live" ON "search_generation"("settings_version") WHERE "state" = 'live';

-- CreateIndex
CREATE INDEX "search_change_generation_id_id_idx" ON "search_change"("generation_id", "id");

-- AddForeignKey
ALTER TABLE "search_change" ADD CONSTRAINT "search_change_generation_id_fkey" FOREIGN KEY ("generation_id") REFERENCES "search_generation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

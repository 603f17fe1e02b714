-- CreateEnum
CREATE TYPE "demand_found" AS ENUM ('none', 'few', 'many');

-- CreateTable
CREATE TABLE "demand_sum" (
    "week" DATE NOT NULL,
    "heading" TEXT NOT NULL,
    "industry_group" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "found" "demand_found" NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "searches" INTEGER NOT NULL,
    "opened" INTEGER NOT NULL,

    CONSTRAINT "demand_sum_pkey" PRIMARY KEY ("week","heading","industry_group","country","found","demonstration")
);

-- CreateTable
CREATE TABLE "demand_query" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "filters" TEXT NOT NULL DEFAULT '',
    "wording" TEXT NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "industry_group" TEXT NOT NULL DEFAULT '',
    "searchers" INTEGER NOT NULL,

    CONSTRAINT "demand_query_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demand_query_week" (
    "week" DATE NOT NULL,
    "query_id" INTEGER NOT NULL,
    "country" TEXT NOT NULL,
    "found" "demand_found" NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "industry_group" TEXT NOT NULL,
    "searches" INTEGER NOT NULL,
    "opened" INTEGER NOT NULL,
    "searchers" INTEGER NOT NULL,

    CONSTRAINT "demand_query_week_pkey" PRIMARY KEY ("week","query_id","country","found","demonstration")
);

-- Who was counted today is worth nothing tomorrow: not written to the log, so never in a replica or an archive of it.
CREATE UNLOGGED TABLE "demand_seen" (
    "day" DATE NOT NULL,
    "mark" BYTEA NOT NULL,

    CONSTRAINT "demand_seen_pkey" PRIMARY KEY ("day","mark")
);

CREATE UNLOGGED TABLE "demand_salt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "demand_salt_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "demand_query_heading_idx" ON "demand_query"("heading");

-- CreateIndex
CREATE UNIQUE INDEX "demand_query_text_filters_key" ON "demand_query"("text", "filters");

-- CreateIndex
CREATE INDEX "demand_query_week_query_id_week_idx" ON "demand_query_week"("query_id", "week");

-- Unmet demand is read from these entries alone, without the table, and searches that found enough are not among them.
CREATE INDEX "demand_query_week_unmet" ON "demand_query_week"("week")
  INCLUDE ("query_id", "country", "found", "industry_group", "searches", "opened", "searchers", "demonstration")
  WHERE "found" <> 'many';

-- AddForeignKey
ALTER TABLE "demand_query_week" ADD CONSTRAINT "demand_query_week_query_id_fkey" FOREIGN KEY ("query_id") REFERENCES "demand_query"("id") ON DELETE CASCADE ON UPDATE CASCADE;

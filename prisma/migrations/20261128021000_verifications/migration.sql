-- CreateEnum
CREATE TYPE "verification_kind" AS ENUM ('claim', 'check');

-- CreateEnum
CREATE TYPE "verification_state" AS ENUM ('open', 'returned', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "verification_step_kind" AS ENUM ('submitted', 'answered', 'returned', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "verification_level" AS ENUM ('documents_checked', 'site_visited');

-- AlterTable
ALTER TABLE "enterprise" ADD COLUMN     "verified_basis" TEXT,
ADD COLUMN     "verified_level" "verification_level",
ADD COLUMN     "verified_on" DATE,
ADD COLUMN     "verified_until" DATE;

-- CreateTable
CREATE TABLE "verification_request" (
    "id" UUID NOT NULL,
    "kind" "verification_kind" NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "job_title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "links" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" "verification_state" NOT NULL DEFAULT 'open',
    "level" "verification_level",
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_step" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "verification_step_kind" NOT NULL,
    "actor_id" UUID,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "verification_request_state_created_at_idx" ON "verification_request"("state", "created_at");

-- CreateIndex
CREATE INDEX "verification_request_enterprise_id_idx" ON "verification_request"("enterprise_id");

-- CreateIndex
CREATE INDEX "verification_request_person_id_idx" ON "verification_request"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_step_request_id_version_key" ON "verification_step"("request_id", "version");

-- AddForeignKey
ALTER TABLE "verification_request" ADD CONSTRAINT "verification_request_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_request" ADD CONSTRAINT "verification_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_step" ADD CONSTRAINT "verification_step_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "verification_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_step" ADD CONSTRAINT "verification_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One request under way for a person and an enterprise, and one check for an enterprise.
CREATE UNIQUE INDEX "verification_request_one_claim" ON "verification_request" ("person_id", "enterprise_id")
  WHERE "kind" = 'claim' AND "state" IN ('open', 'returned');
CREATE UNIQUE INDEX "verification_request_one_check" ON "verification_request" ("enterprise_id")
  WHERE "kind" = 'check' AND "state" IN ('open', 'returned');

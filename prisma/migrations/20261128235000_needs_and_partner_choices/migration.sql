-- CreateEnum
CREATE TYPE "need_visibility" AS ENUM ('public', 'members', 'chosen');

-- CreateEnum
CREATE TYPE "need_outcome" AS ENUM ('awarded', 'elsewhere', 'withdrawn');

-- CreateEnum
CREATE TYPE "interest_state" AS ENUM ('sent', 'shortlisted', 'awarded', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "partner_choice_kind" AS ENUM ('must_meet', 'interested', 'not_now', 'never');

-- CreateEnum
CREATE TYPE "decline_reason" AS ENUM ('not_our_product', 'quality', 'price', 'capacity', 'place', 'already_working', 'competitor', 'bad_experience', 'no_need_now', 'other');

-- CreateEnum
CREATE TYPE "inferred_choice" AS ENUM ('confirmed', 'dismissed');

-- CreateEnum
CREATE TYPE "brokered_state" AS ENUM ('proposed', 'introduced', 'met', 'agreed', 'dropped');

-- AlterEnum
ALTER TYPE "need_state" ADD VALUE 'in_review';

-- AlterTable
ALTER TABLE "enterprise" ADD COLUMN     "group_id" UUID,
ADD COLUMN     "sanctioned_at" TIMESTAMPTZ(3),
ADD COLUMN     "sanctioned_reason" TEXT;

-- AlterTable
ALTER TABLE "need" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "excluded_regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "outcome" "need_outcome",
ADD COLUMN     "outcome_note" TEXT,
ADD COLUMN     "preferred_certificates" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "preferred_regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "processes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "renewals" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "review_note" TEXT,
ADD COLUMN     "specification" TEXT,
ADD COLUMN     "target_currency" CHAR(3),
ADD COLUMN     "target_price" DECIMAL(18,2),
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "visibility" "need_visibility" NOT NULL DEFAULT 'public';

-- CreateTable
CREATE TABLE "capability" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "detail_vi" TEXT,
    "detail_en" TEXT,
    "tolerance_mm" DECIMAL(8,4),
    "free_value" DECIMAL(18,3),
    "free_unit" TEXT,
    "free_period" TEXT,
    "as_of" DATE NOT NULL,
    "origin" "record_origin" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "capability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_composition" (
    "id" UUID NOT NULL,
    "family" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "family_composition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise_group" (
    "id" UUID NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enterprise_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_invitee" (
    "need_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_invitee_pkey" PRIMARY KEY ("need_id","enterprise_id")
);

-- CreateTable
CREATE TABLE "need_file" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "file_key" TEXT NOT NULL,
    "confidential" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_file_view" (
    "id" UUID NOT NULL,
    "need_file_id" UUID NOT NULL,
    "person_id" UUID,
    "enterprise_id" UUID,
    "promised_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_file_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need_interest" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "person_id" UUID,
    "message" TEXT NOT NULL,
    "product_id" UUID,
    "quantity" DECIMAL(18,3),
    "unit" TEXT,
    "period" TEXT,
    "price" DECIMAL(18,2),
    "currency" CHAR(3),
    "incoterm" TEXT,
    "lead_time_days" INTEGER,
    "sample_days" INTEGER,
    "state" "interest_state" NOT NULL DEFAULT 'sent',
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "need_interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_choice" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "choice" "partner_choice_kind" NOT NULL,
    "reason" "decline_reason",
    "reason_text" TEXT,
    "until" DATE,
    "about" TEXT,
    "weights" TEXT,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_note" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inferred_need_choice" (
    "enterprise_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "decision" "inferred_choice" NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inferred_need_choice_pkey" PRIMARY KEY ("enterprise_id","key")
);

-- CreateTable
CREATE TABLE "proposal_showing" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "enterprise_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "weights" TEXT NOT NULL,
    "partner_ids" UUID[],
    "scores" REAL[],

    CONSTRAINT "proposal_showing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brokered_pair" (
    "id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "need_id" UUID,
    "note" TEXT NOT NULL,
    "state" "brokered_state" NOT NULL DEFAULT 'proposed',
    "follow_up_on" DATE,
    "officer_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "brokered_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brokered_step" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "brokered_state" NOT NULL,
    "note" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "brokered_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "capability_enterprise_id_idx" ON "capability"("enterprise_id");

-- CreateIndex
CREATE INDEX "capability_process_idx" ON "capability"("process");

-- CreateIndex
CREATE INDEX "family_composition_author_id_idx" ON "family_composition"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "family_composition_family_version_key" ON "family_composition"("family", "version");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_group_name_vi_key" ON "enterprise_group"("name_vi");

-- CreateIndex
CREATE INDEX "need_invitee_enterprise_id_idx" ON "need_invitee"("enterprise_id");

-- CreateIndex
CREATE INDEX "need_file_file_key_idx" ON "need_file"("file_key");

-- CreateIndex
CREATE UNIQUE INDEX "need_file_need_id_file_key_key" ON "need_file"("need_id", "file_key");

-- CreateIndex
CREATE INDEX "need_file_view_need_file_id_at_idx" ON "need_file_view"("need_file_id", "at");

-- CreateIndex
CREATE INDEX "need_file_view_person_id_idx" ON "need_file_view"("person_id");

-- CreateIndex
CREATE INDEX "need_file_view_enterprise_id_idx" ON "need_file_view"("enterprise_id");

-- CreateIndex
CREATE INDEX "need_interest_enterprise_id_idx" ON "need_interest"("enterprise_id");

-- CreateIndex
CREATE INDEX "need_interest_person_id_idx" ON "need_interest"("person_id");

-- CreateIndex
CREATE INDEX "need_interest_product_id_idx" ON "need_interest"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "need_interest_need_id_enterprise_id_key" ON "need_interest"("need_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "partner_choice_partner_id_idx" ON "partner_choice"("partner_id");

-- CreateIndex
CREATE INDEX "partner_choice_person_id_idx" ON "partner_choice"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_choice_enterprise_id_partner_id_key" ON "partner_choice"("enterprise_id", "partner_id");

-- CreateIndex
CREATE INDEX "partner_note_enterprise_id_partner_id_idx" ON "partner_note"("enterprise_id", "partner_id");

-- CreateIndex
CREATE INDEX "partner_note_partner_id_idx" ON "partner_note"("partner_id");

-- CreateIndex
CREATE INDEX "partner_note_author_id_idx" ON "partner_note"("author_id");

-- CreateIndex
CREATE INDEX "inferred_need_choice_person_id_idx" ON "inferred_need_choice"("person_id");

-- CreateIndex
CREATE INDEX "proposal_showing_enterprise_id_at_idx" ON "proposal_showing"("enterprise_id", "at");

-- CreateIndex
CREATE INDEX "proposal_showing_at_idx" ON "proposal_showing" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "brokered_pair_first_id_idx" ON "brokered_pair"("first_id");

-- CreateIndex
CREATE INDEX "brokered_pair_second_id_idx" ON "brokered_pair"("second_id");

-- CreateIndex
CREATE INDEX "brokered_pair_need_id_idx" ON "brokered_pair"("need_id");

-- CreateIndex
CREATE INDEX "brokered_pair_officer_id_idx" ON "brokered_pair"("officer_id");

-- CreateIndex
CREATE INDEX "brokered_pair_state_follow_up_on_idx" ON "brokered_pair"("state", "follow_up_on");

-- CreateIndex
CREATE INDEX "brokered_step_actor_id_idx" ON "brokered_step"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "brokered_step_pair_id_version_key" ON "brokered_step"("pair_id", "version");

-- CreateIndex
CREATE INDEX "enterprise_group_id_idx" ON "enterprise"("group_id");

-- AddForeignKey
ALTER TABLE "capability" ADD CONSTRAINT "capability_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_composition" ADD CONSTRAINT "family_composition_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "enterprise_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_invitee" ADD CONSTRAINT "need_invitee_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_invitee" ADD CONSTRAINT "need_invitee_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_file" ADD CONSTRAINT "need_file_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_file" ADD CONSTRAINT "need_file_file_key_fkey" FOREIGN KEY ("file_key") REFERENCES "stored_file"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_file_view" ADD CONSTRAINT "need_file_view_need_file_id_fkey" FOREIGN KEY ("need_file_id") REFERENCES "need_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_file_view" ADD CONSTRAINT "need_file_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_file_view" ADD CONSTRAINT "need_file_view_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_interest" ADD CONSTRAINT "need_interest_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_interest" ADD CONSTRAINT "need_interest_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_interest" ADD CONSTRAINT "need_interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_interest" ADD CONSTRAINT "need_interest_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_choice" ADD CONSTRAINT "partner_choice_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_choice" ADD CONSTRAINT "partner_choice_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_choice" ADD CONSTRAINT "partner_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_note" ADD CONSTRAINT "partner_note_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_note" ADD CONSTRAINT "partner_note_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_note" ADD CONSTRAINT "partner_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inferred_need_choice" ADD CONSTRAINT "inferred_need_choice_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inferred_need_choice" ADD CONSTRAINT "inferred_need_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_showing" ADD CONSTRAINT "proposal_showing_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brokered_pair" ADD CONSTRAINT "brokered_pair_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brokered_pair" ADD CONSTRAINT "brokered_pair_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brokered_pair" ADD CONSTRAINT "brokered_pair_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brokered_pair" ADD CONSTRAINT "brokered_pair_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brokered_step" ADD CONSTRAINT "brokered_step_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "brokered_pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brokered_step" ADD CONSTRAINT "brokered_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whose open need is under one of these headings.
CREATE INDEX "need_open_headings" ON "need" USING gin (hs_headings("hs_codes")) WHERE "state" = 'open';
CREATE INDEX "need_open_vsic" ON "need" USING gin ("vsic_codes") WHERE "state" = 'open';
-- What was open before is taken to have been so since it was written.
UPDATE "need" SET "opened_at" = "created_at" WHERE "state" = 'open';

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE EXTENSION IF NOT EXISTS citext;

-- From prisma/schema:

-- CreateEnum
CREATE TYPE "language" AS ENUM ('vi', 'en');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('administrator', 'department_officer', 'council_member', 'local_officer', 'organiser');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('owner', 'editor', 'representative');

-- CreateEnum
CREATE TYPE "enterprise_role" AS ENUM ('producer', 'supplier', 'buyer', 'investor', 'association');

-- CreateEnum
CREATE TYPE "site_kind" AS ENUM ('head_office', 'factory', 'warehouse', 'office');

-- CreateEnum
CREATE TYPE "size_band" AS ENUM ('from_1_to_9', 'from_10_to_49', 'from_50_to_199', 'from_200_to_499', 'from_500_to_999', 'over_1000');

-- CreateEnum
CREATE TYPE "turnover_band" AS ENUM ('under_10_billion', 'from_10_to_50_billion', 'from_50_to_100_billion', 'from_100_to_500_billion', 'from_500_to_1000_billion', 'over_1000_billion');

-- CreateEnum
CREATE TYPE "record_origin" AS ENUM ('public_record', 'member', 'demonstration');

-- CreateEnum
CREATE TYPE "fact_kind" AS ENUM ('capacity', 'minimum_order', 'lead_time', 'tolerance');

-- CreateEnum
CREATE TYPE "fact_source" AS ENUM ('self_declared', 'officer_verified', 'public_source', 'demonstration');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('requested', 'countered', 'accepted', 'declined', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "meeting_side" AS ENUM ('requester', 'responder');

-- CreateEnum
CREATE TYPE "meeting_place" AS ENUM ('online', 'at_requester', 'at_responder');

-- CreateEnum
CREATE TYPE "meeting_step_kind" AS ENUM ('requested', 'countered', 'accepted', 'declined', 'cancelled', 'expired');

-- CreateEnum
CREATE TYPE "need_state" AS ENUM ('draft', 'open', 'closed');

-- CreateEnum
CREATE TYPE "recognition_status" AS ENUM ('recognised', 'expired', 'revoked');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "language" "language" NOT NULL DEFAULT 'vi',
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "staff_roles" "staff_role"[] DEFAULT ARRAY[]::"staff_role"[],
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "scope" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "job_title" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT,
    "name_short" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tax_code" TEXT,
    "legal_form" TEXT,
    "roles" "enterprise_role"[] DEFAULT ARRAY[]::"enterprise_role"[],
    "description_vi" TEXT,
    "description_en" TEXT,
    "industry_group" TEXT,
    "year_founded" INTEGER,
    "size_band" "size_band",
    "turnover_band" "turnover_band",
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "export_markets" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "website" TEXT,
    "origin" "record_origin" NOT NULL,
    "source_url" TEXT,
    "source_note" TEXT,
    "as_of" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" "site_kind" NOT NULL,
    "country" CHAR(2) NOT NULL,
    "province" CHAR(2),
    "commune" TEXT,
    "former_province" TEXT,
    "former_district" TEXT,
    "city" TEXT,
    "address" TEXT,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "enterprise_id" UUID,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT,
    "description_vi" TEXT,
    "description_en" TEXT,
    "industry_group" TEXT,
    "hs_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hs_version" TEXT NOT NULL DEFAULT '2022',
    "vsic_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "vsic_version" TEXT NOT NULL DEFAULT '2025',
    "specifications" JSONB NOT NULL DEFAULT '[]',
    "origin" "record_origin" NOT NULL,
    "source_url" TEXT,
    "source_note" TEXT,
    "codes_note" TEXT,
    "as_of" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_photo" (
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "file_key" TEXT NOT NULL,
    "alt_vi" TEXT NOT NULL,
    "alt_en" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capability_fact" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "product_id" UUID,
    "kind" "fact_kind" NOT NULL,
    "value" DECIMAL(18,3) NOT NULL,
    "unit" TEXT NOT NULL,
    "period" TEXT,
    "as_of" DATE NOT NULL,
    "source" "fact_source" NOT NULL,
    "source_url" TEXT,
    "verified_by_id" UUID,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "capability_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "standard" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "scope_vi" TEXT,
    "scope_en" TEXT,
    "issued_on" DATE NOT NULL,
    "expires_on" DATE,
    "file_key" TEXT,
    "origin" "record_origin" NOT NULL,
    "verified_by_id" UUID,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "requester_person_id" UUID NOT NULL,
    "requester_enterprise_id" UUID NOT NULL,
    "responder_person_id" UUID,
    "responder_enterprise_id" UUID NOT NULL,
    "product_id" UUID,
    "need_id" UUID,
    "purpose" TEXT NOT NULL,
    "place" "meeting_place" NOT NULL,
    "state" "meeting_state" NOT NULL DEFAULT 'requested',
    "turn" "meeting_side" NOT NULL DEFAULT 'responder',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_time" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "proposed_by" "meeting_side" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_step" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "meeting_step_kind" NOT NULL,
    "actor_id" UUID,
    "side" "meeting_side",
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_booking" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "during" tstzrange NOT NULL,

    CONSTRAINT "calendar_booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT,
    "description_vi" TEXT,
    "description_en" TEXT,
    "hs_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "vsic_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "quantity" DECIMAL(18,3),
    "unit" TEXT,
    "period" TEXT,
    "required_certificates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "incoterm" TEXT,
    "destination_country" CHAR(2),
    "destination_province" CHAR(2),
    "deadline" DATE,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "need_state" NOT NULL DEFAULT 'open',
    "origin" "record_origin" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain_event" (
    "id" BIGSERIAL NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_delivery" (
    "event_id" BIGINT NOT NULL,
    "consumer" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "event_delivery_pkey" PRIMARY KEY ("event_id","consumer")
);

-- CreateTable
CREATE TABLE "socket_io_attachments" (
    "id" BIGSERIAL NOT NULL,
    "created_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "payload" BYTEA,

    CONSTRAINT "socket_io_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition" (
    "id" UUID NOT NULL,
    "enterprise_id" UUID,
    "product_id" UUID,
    "year_from" INTEGER,
    "year_to" INTEGER NOT NULL,
    "industry_group" TEXT,
    "top_ten" BOOLEAN,
    "decision_number" TEXT,
    "decision_issuer" TEXT,
    "decision_date" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "status" "recognition_status" NOT NULL,
    "origin" "record_origin" NOT NULL,
    "source_url" TEXT,
    "basis_note" TEXT,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recognition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "membership_enterprise_id_idx" ON "membership"("enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_enterprise_id_key" ON "membership"("person_id", "enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_slug_key" ON "enterprise"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_tax_code_key" ON "enterprise"("tax_code");

-- CreateIndex
CREATE INDEX "enterprise_industry_group_idx" ON "enterprise"("industry_group");

-- CreateIndex
CREATE INDEX "site_enterprise_id_idx" ON "site"("enterprise_id");

-- CreateIndex
CREATE INDEX "site_country_province_idx" ON "site"("country", "province");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE INDEX "product_enterprise_id_idx" ON "product"("enterprise_id");

-- CreateIndex
CREATE INDEX "product_hs_codes_idx" ON "product" USING GIN ("hs_codes");

-- CreateIndex
CREATE INDEX "product_photo_product_id_idx" ON "product_photo"("product_id");

-- CreateIndex
CREATE INDEX "capability_fact_enterprise_id_idx" ON "capability_fact"("enterprise_id");

-- CreateIndex
CREATE INDEX "capability_fact_product_id_idx" ON "capability_fact"("product_id");

-- CreateIndex
CREATE INDEX "certificate_enterprise_id_idx" ON "certificate"("enterprise_id");

-- CreateIndex
CREATE INDEX "certificate_standard_expires_on_idx" ON "certificate"("standard", "expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_standard_number_enterprise_id_key" ON "certificate"("standard", "number", "enterprise_id");

-- CreateIndex
CREATE INDEX "meeting_requester_enterprise_id_updated_at_idx" ON "meeting"("requester_enterprise_id", "updated_at");

-- CreateIndex
CREATE INDEX "meeting_responder_enterprise_id_updated_at_idx" ON "meeting"("responder_enterprise_id", "updated_at");

-- CreateIndex
CREATE INDEX "meeting_state_expires_at_idx" ON "meeting"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_requester_person_id_client_key_key" ON "meeting"("requester_person_id", "client_key");

-- CreateIndex
CREATE INDEX "meeting_time_meeting_id_round_idx" ON "meeting_time"("meeting_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_step_meeting_id_version_key" ON "meeting_step"("meeting_id", "version");

-- CreateIndex
CREATE INDEX "calendar_booking_meeting_id_idx" ON "calendar_booking"("meeting_id");

-- CreateIndex
CREATE INDEX "need_enterprise_id_idx" ON "need"("enterprise_id");

-- CreateIndex
CREATE INDEX "need_hs_codes_idx" ON "need" USING GIN ("hs_codes");

-- CreateIndex
CREATE INDEX "need_state_expires_at_idx" ON "need"("state", "expires_at");

-- CreateIndex
CREATE INDEX "domain_event_subject_kind_subject_id_idx" ON "domain_event"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "domain_event_at_idx" ON "domain_event"("at");

-- CreateIndex
CREATE INDEX "recognition_enterprise_id_idx" ON "recognition"("enterprise_id");

-- CreateIndex
CREATE INDEX "recognition_product_id_idx" ON "recognition"("product_id");

-- CreateIndex
CREATE INDEX "recognition_year_to_idx" ON "recognition"("year_to");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capability_fact" ADD CONSTRAINT "capability_fact_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capability_fact" ADD CONSTRAINT "capability_fact_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capability_fact" ADD CONSTRAINT "capability_fact_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_requester_person_id_fkey" FOREIGN KEY ("requester_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_requester_enterprise_id_fkey" FOREIGN KEY ("requester_enterprise_id") REFERENCES "enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_responder_person_id_fkey" FOREIGN KEY ("responder_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_responder_enterprise_id_fkey" FOREIGN KEY ("responder_enterprise_id") REFERENCES "enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_time" ADD CONSTRAINT "meeting_time_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_step" ADD CONSTRAINT "meeting_step_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_step" ADD CONSTRAINT "meeting_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_booking" ADD CONSTRAINT "calendar_booking_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_booking" ADD CONSTRAINT "calendar_booking_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_delivery" ADD CONSTRAINT "event_delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "domain_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition" ADD CONSTRAINT "recognition_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand, because Prisma's schema language cannot say it:

ALTER TABLE "recognition" ADD CONSTRAINT "recognition_has_subject"
    CHECK ("enterprise_id" IS NOT NULL OR "product_id" IS NOT NULL);

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_two_enterprises"
    CHECK ("requester_enterprise_id" <> "responder_enterprise_id");

-- Both ends of the time are set together.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_ends_after_start"
    CHECK (("starts_at" IS NULL) = ("ends_at" IS NULL) AND "ends_at" > "starts_at");

ALTER TABLE "meeting_time" ADD CONSTRAINT "meeting_time_ends_after_start"
    CHECK ("ends_at" > "starts_at");

ALTER TABLE "calendar_booking" ADD CONSTRAINT "calendar_booking_not_empty"
    CHECK (NOT isempty("during"));

-- Nobody sits in two meetings at once, whoever accepts first.
ALTER TABLE "calendar_booking" ADD CONSTRAINT "calendar_booking_no_overlap"
    EXCLUDE USING gist ("person_id" WITH =, "during" WITH &&);

-- What the dispatcher asks for again and again: the little that is still to be delivered.
CREATE INDEX "event_delivery_waiting" ON "event_delivery" ("consumer", "event_id") WHERE "delivered_at" IS NULL;

-- Wakes the dispatchers when the transaction that wrote the event commits.
CREATE FUNCTION "announce_domain_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER "domain_event_announced" AFTER INSERT ON "domain_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_domain_event"();

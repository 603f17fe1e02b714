-- CreateEnum
CREATE TYPE "meeting_part" AS ENUM ('lead', 'colleague', 'interpreter');

-- CreateEnum
CREATE TYPE "meeting_rating" AS ENUM ('no_interest', 'informative', 'cooperation_possible');

-- CreateEnum
CREATE TYPE "meeting_report_reason" AS ENUM ('spam', 'misleading', 'abusive', 'other');

-- AlterEnum
ALTER TYPE "meeting_place" ADD VALUE 'at_event';

-- AlterEnum
ALTER TYPE "meeting_state" ADD VALUE 'seen';
ALTER TYPE "meeting_state" ADD VALUE 'waiting';
ALTER TYPE "meeting_state" ADD VALUE 'offered';
ALTER TYPE "meeting_state" ADD VALUE 'rescheduling';
ALTER TYPE "meeting_state" ADD VALUE 'held';
ALTER TYPE "meeting_state" ADD VALUE 'kept';
ALTER TYPE "meeting_state" ADD VALUE 'missed';
ALTER TYPE "meeting_state" ADD VALUE 'rated';

-- AlterEnum
ALTER TYPE "meeting_step_kind" ADD VALUE 'ring_missed';
ALTER TYPE "meeting_step_kind" ADD VALUE 'seen';
ALTER TYPE "meeting_step_kind" ADD VALUE 'waiting';
ALTER TYPE "meeting_step_kind" ADD VALUE 'offered';
ALTER TYPE "meeting_step_kind" ADD VALUE 'offer_lapsed';
ALTER TYPE "meeting_step_kind" ADD VALUE 'rescheduling';
ALTER TYPE "meeting_step_kind" ADD VALUE 'rescheduled';
ALTER TYPE "meeting_step_kind" ADD VALUE 'time_kept';
ALTER TYPE "meeting_step_kind" ADD VALUE 'assigned';
ALTER TYPE "meeting_step_kind" ADD VALUE 'held';
ALTER TYPE "meeting_step_kind" ADD VALUE 'kept';
ALTER TYPE "meeting_step_kind" ADD VALUE 'missed';
ALTER TYPE "meeting_step_kind" ADD VALUE 'rated';

-- AlterTable
ALTER TABLE "calendar_booking" ADD COLUMN     "blocked" tstzrange;
UPDATE "calendar_booking" SET "blocked" = "during";
ALTER TABLE "calendar_booking" ALTER COLUMN "blocked" SET NOT NULL;

-- A person's rest after a meeting counts: whoever confirms first has the time and the rest.
ALTER TABLE "calendar_booking" DROP CONSTRAINT "calendar_booking_no_overlap";
ALTER TABLE "calendar_booking" ADD CONSTRAINT "calendar_booking_no_overlap"
    EXCLUDE USING gist ("person_id" WITH =, "blocked" WITH &&);
ALTER TABLE "calendar_booking" ADD CONSTRAINT "calendar_booking_blocks_itself"
    CHECK ("blocked" @> "during");

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "agenda" TEXT,
ADD COLUMN     "from_proposal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "offer_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "place_detail" TEXT,
ADD COLUMN     "ring_until" TIMESTAMPTZ(3),
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "video_link" TEXT,
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "meeting_time" ADD COLUMN     "held_until" TIMESTAMPTZ(3),
ADD COLUMN     "now" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "meeting_participant" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "meeting_side" NOT NULL,
    "part" "meeting_part" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_participant_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_message" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "client_key" UUID NOT NULL,
    "author_id" UUID,
    "side" "meeting_side" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_reading" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" "meeting_side" NOT NULL,
    "delivered_until" TIMESTAMPTZ(3),
    "read_until" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_reading_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_file" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "message_id" UUID,
    "file_key" TEXT NOT NULL,
    "side" "meeting_side" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_block" (
    "blocker_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_block_pkey" PRIMARY KEY ("blocker_id","blocked_id")
);

-- CreateTable
CREATE TABLE "meeting_report" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "message_id" UUID,
    "reporter_id" UUID,
    "side" "meeting_side" NOT NULL,
    "reason" "meeting_report_reason" NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,
    "decision" TEXT,

    CONSTRAINT "meeting_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_outcome" (
    "meeting_id" UUID NOT NULL,
    "side" "meeting_side" NOT NULL,
    "person_id" UUID,
    "took_place" BOOLEAN NOT NULL,
    "rating" "meeting_rating",
    "comment" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_outcome_pkey" PRIMARY KEY ("meeting_id","side")
);

-- CreateTable
CREATE TABLE "meeting_follow_up" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "side" "meeting_side" NOT NULL,
    "days" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "person_id" UUID,
    "sample" BOOLEAN,
    "trial_order" BOOLEAN,
    "contract" BOOLEAN,
    "value" DECIMAL(18,2),
    "currency" TEXT,
    "jobs" INTEGER,
    "exported" DECIMAL(18,2),
    "note" TEXT,

    CONSTRAINT "meeting_follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "meeting_participant_person_id_idx" ON "meeting_participant"("person_id");

-- CreateIndex
CREATE INDEX "meeting_message_meeting_id_at_idx" ON "meeting_message"("meeting_id", "at");

-- CreateIndex
CREATE INDEX "meeting_message_author_id_idx" ON "meeting_message"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_message_meeting_id_author_id_client_key_key" ON "meeting_message"("meeting_id", "author_id", "client_key");

-- CreateIndex
CREATE INDEX "meeting_reading_person_id_idx" ON "meeting_reading"("person_id");

-- CreateIndex
CREATE INDEX "meeting_file_meeting_id_idx" ON "meeting_file"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_file_message_id_idx" ON "meeting_file"("message_id");

-- CreateIndex
CREATE INDEX "meeting_file_file_key_idx" ON "meeting_file"("file_key");

-- CreateIndex
CREATE INDEX "meeting_block_blocked_id_idx" ON "meeting_block"("blocked_id");

-- CreateIndex
CREATE INDEX "meeting_block_person_id_idx" ON "meeting_block"("person_id");

-- CreateIndex
CREATE INDEX "meeting_report_meeting_id_idx" ON "meeting_report"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_report_message_id_idx" ON "meeting_report"("message_id");

-- CreateIndex
CREATE INDEX "meeting_report_reporter_id_idx" ON "meeting_report"("reporter_id");

-- CreateIndex
CREATE INDEX "meeting_report_settled_by_idx" ON "meeting_report"("settled_by");

-- CreateIndex
CREATE INDEX "meeting_report_settled_at_at_idx" ON "meeting_report"("settled_at", "at");

-- CreateIndex
CREATE INDEX "meeting_outcome_person_id_idx" ON "meeting_outcome"("person_id");

-- CreateIndex
CREATE INDEX "meeting_follow_up_due_at_idx" ON "meeting_follow_up"("due_at");

-- CreateIndex
CREATE INDEX "meeting_follow_up_person_id_idx" ON "meeting_follow_up"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_follow_up_meeting_id_side_days_key" ON "meeting_follow_up"("meeting_id", "side", "days");

-- CreateIndex
CREATE INDEX "meeting_product_id_idx" ON "meeting"("product_id");

-- CreateIndex
CREATE INDEX "meeting_need_id_idx" ON "meeting"("need_id");

-- AddForeignKey
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_message" ADD CONSTRAINT "meeting_message_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_message" ADD CONSTRAINT "meeting_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reading" ADD CONSTRAINT "meeting_reading_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_reading" ADD CONSTRAINT "meeting_reading_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "meeting_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_file" ADD CONSTRAINT "meeting_file_file_key_fkey" FOREIGN KEY ("file_key") REFERENCES "stored_file"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_block" ADD CONSTRAINT "meeting_block_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_block" ADD CONSTRAINT "meeting_block_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_block" ADD CONSTRAINT "meeting_block_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "meeting_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_report" ADD CONSTRAINT "meeting_report_settled_by_fkey" FOREIGN KEY ("settled_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_outcome" ADD CONSTRAINT "meeting_outcome_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_follow_up" ADD CONSTRAINT "meeting_follow_up_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_follow_up" ADD CONSTRAINT "meeting_follow_up_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was negotiated before counts as answered in its last version.
UPDATE "meeting" SET "offer_version" = "version";

INSERT INTO "meeting_participant" ("meeting_id", "person_id", "side", "part")
SELECT "id", "requester_person_id", 'requester'::"meeting_side", 'lead'::"meeting_part" FROM "meeting"
UNION ALL
SELECT "id", "responder_person_id", 'responder'::"meeting_side", 'lead'::"meeting_part" FROM "meeting"
WHERE "responder_person_id" IS NOT NULL AND "responder_person_id" <> "requester_person_id";

ALTER TABLE "meeting_follow_up" ADD CONSTRAINT "meeting_follow_up_days"
    CHECK ("days" IN (30, 90, 180) AND "value" >= 0 AND "exported" >= 0 AND "jobs" >= 0);
ALTER TABLE "meeting_block" ADD CONSTRAINT "meeting_block_not_itself"
    CHECK ("blocker_id" <> "blocked_id");

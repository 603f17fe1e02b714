-- CreateTable
CREATE TABLE "meeting_own_note" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_own_note_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_shared_note" (
    "meeting_id" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_shared_note_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateIndex
CREATE INDEX "meeting_own_note_person_id_idx" ON "meeting_own_note"("person_id");

-- AddForeignKey
ALTER TABLE "meeting_own_note" ADD CONSTRAINT "meeting_own_note_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_own_note" ADD CONSTRAINT "meeting_own_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_shared_note" ADD CONSTRAINT "meeting_shared_note_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The use-case refuses earlier and with a reason; nothing else may write more.
ALTER TABLE "meeting_shared_note" ADD CONSTRAINT "meeting_shared_note_small" CHECK (octet_length("state") <= 200000);

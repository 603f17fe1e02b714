-- CreateTable
CREATE TABLE "mail_answer" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "intent" TEXT NOT NULL,
    "time_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_answer_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE INDEX "mail_answer_person_id_idx" ON "mail_answer"("person_id");

-- CreateIndex
CREATE INDEX "mail_answer_meeting_id_idx" ON "mail_answer"("meeting_id");

-- CreateIndex
CREATE INDEX "mail_answer_expires_at_idx" ON "mail_answer"("expires_at");

-- AddForeignKey
ALTER TABLE "mail_answer" ADD CONSTRAINT "mail_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_answer" ADD CONSTRAINT "mail_answer_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

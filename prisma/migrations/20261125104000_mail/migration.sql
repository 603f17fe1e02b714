-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('waiting', 'sending', 'sent', 'withdrawn', 'failed');

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "recipient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "language" "language" NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "state" "mail_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "mail_recipient_id_idx" ON "mail"("recipient_id");

-- CreateIndex
CREATE INDEX "mail_settled_at_idx" ON "mail"("settled_at");

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

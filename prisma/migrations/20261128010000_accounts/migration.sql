-- CreateEnum
CREATE TYPE "account_ticket_kind" AS ENUM ('sign_up', 'reset_password', 'change_email', 'second_step');

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "address" CITEXT,
ALTER COLUMN "recipient_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "privacy_accepted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "account_ticket" (
    "id" UUID NOT NULL,
    "kind" "account_ticket_kind" NOT NULL,
    "email" CITEXT NOT NULL,
    "person_id" UUID,
    "token_hash" TEXT,
    "language" "language" NOT NULL,
    "return_to" TEXT NOT NULL DEFAULT '/',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_ticket_token_hash_key" ON "account_ticket"("token_hash");

-- CreateIndex
CREATE INDEX "account_ticket_email_created_at_idx" ON "account_ticket"("email", "created_at");

-- CreateIndex
CREATE INDEX "account_ticket_person_id_idx" ON "account_ticket"("person_id");

-- CreateIndex
CREATE INDEX "account_ticket_expires_at_idx" ON "account_ticket"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_person_id_code_hash_key" ON "recovery_code"("person_id", "code_hash");

-- AddForeignKey
ALTER TABLE "account_ticket" ADD CONSTRAINT "account_ticket_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A mail goes to a person, to an address, or to an address of a person.
ALTER TABLE "mail" ADD CONSTRAINT "mail_has_recipient" CHECK ("recipient_id" IS NOT NULL OR "address" IS NOT NULL);

-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('account', 'programme_news');

-- CreateEnum
CREATE TYPE "consent_way" AS ENUM ('sign_up', 'account_page');

-- AlterTable
ALTER TABLE "person" ADD COLUMN "erase_due_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "text_version" TEXT NOT NULL,
    "how" "consent_way" NOT NULL,
    "language" "language" NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consent_person_id_purpose_idx" ON "consent"("person_id", "purpose");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who agrees to the notice while opening an account has given the first consent, by whatever way the account is opened.
CREATE FUNCTION "note_consent_to_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO consent (id, person_id, purpose, text_version, how, language, given_at)
    VALUES (gen_random_uuid(), NEW.id, 'account', '2026-11', 'sign_up', NEW.language, NEW.privacy_accepted_at);
    RETURN NULL;
END
$$;

CREATE TRIGGER "person_agreed_to_notice" AFTER INSERT ON "person"
    FOR EACH ROW WHEN (NEW.privacy_accepted_at IS NOT NULL) EXECUTE FUNCTION "note_consent_to_account"();

INSERT INTO consent (id, person_id, purpose, text_version, how, language, given_at)
SELECT gen_random_uuid(), id, 'account', '2026-11', 'sign_up', language, privacy_accepted_at
FROM person WHERE privacy_accepted_at IS NOT NULL;

-- A session that is opened while the account waits to be deleted keeps the account: whoever signs in wants it.
CREATE FUNCTION "keep_account_of_session"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE person SET erase_due_at = NULL WHERE id = NEW.person_id AND erase_due_at IS NOT NULL;
    RETURN NULL;
END
$$;

CREATE TRIGGER "session_keeps_account" AFTER INSERT ON "session"
    FOR EACH ROW EXECUTE FUNCTION "keep_account_of_session"();

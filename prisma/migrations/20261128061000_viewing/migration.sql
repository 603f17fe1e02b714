-- CreateTable
CREATE TABLE "viewing" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "administrator_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "viewing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "viewing_session_id_ends_at_idx" ON "viewing"("session_id", "ends_at");

-- CreateIndex
CREATE INDEX "viewing_administrator_id_idx" ON "viewing"("administrator_id");

-- CreateIndex
CREATE INDEX "viewing_person_id_idx" ON "viewing"("person_id");

-- AddForeignKey
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_administrator_id_fkey" FOREIGN KEY ("administrator_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An account that an administrator has blocked opens no session, by whatever way of signing in.
CREATE FUNCTION "refuse_session_of_blocked"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM person WHERE id = NEW.person_id AND (blocked_at IS NOT NULL OR erased_at IS NOT NULL)) THEN
        RAISE EXCEPTION 'The account is blocked' USING ERRCODE = 'NC003';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "session_needs_open_account" BEFORE INSERT ON "session"
    FOR EACH ROW EXECUTE FUNCTION "refuse_session_of_blocked"();

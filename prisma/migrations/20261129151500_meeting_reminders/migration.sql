-- Who is to be reminded is asked each minute: agreed meetings by when they begin.
CREATE INDEX "meeting_agreed_start" ON "meeting" ("starts_at") WHERE "state" IN ('accepted', 'rescheduling');

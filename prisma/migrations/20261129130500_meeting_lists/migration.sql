-- The line of those who wait for a time of a full enterprise, first come first served.
CREATE INDEX "meeting_waiting_line" ON "meeting" ("responder_enterprise_id", "waiting_since") WHERE "state" = 'waiting';

-- What the clock has to do next: end of ringing, and meetings whose time is over.
CREATE INDEX "meeting_ringing" ON "meeting" ("ring_until") WHERE "ring_until" IS NOT NULL;
CREATE INDEX "meeting_agreed_end" ON "meeting" ("ends_at") WHERE "state" IN ('accepted', 'rescheduling');

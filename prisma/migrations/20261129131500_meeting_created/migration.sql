-- The overview of a period, and counts by week.
CREATE INDEX "meeting_created_at_idx" ON "meeting"("created_at");

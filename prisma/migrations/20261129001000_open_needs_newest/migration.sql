-- The list of open needs, newest first.
CREATE INDEX "need_open_newest" ON "need" ((coalesce("opened_at", "created_at")) DESC, "id" DESC) WHERE "state" = 'open';

-- CreateTable
CREATE TABLE "api_repetition" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_repetition_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateIndex
CREATE INDEX "api_repetition_created_at_idx" ON "api_repetition"("created_at");

-- AddForeignKey
ALTER TABLE "api_repetition" ADD CONSTRAINT "api_repetition_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "verification_paper" (
    "request_id" UUID NOT NULL,
    "file_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_paper_pkey" PRIMARY KEY ("request_id","file_key")
);

-- CreateIndex
CREATE INDEX "verification_paper_file_key_idx" ON "verification_paper"("file_key");

-- AddForeignKey
ALTER TABLE "verification_paper" ADD CONSTRAINT "verification_paper_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "verification_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_paper" ADD CONSTRAINT "verification_paper_file_key_fkey" FOREIGN KEY ("file_key") REFERENCES "stored_file"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

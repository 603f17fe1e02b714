-- CreateEnum
CREATE TYPE "stored_file_kind" AS ENUM ('photo', 'document');

-- CreateEnum
CREATE TYPE "file_visibility" AS ENUM ('everyone', 'members');

-- CreateTable
CREATE TABLE "stored_file" (
    "key" TEXT NOT NULL,
    "kind" "stored_file_kind" NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "visibility" "file_visibility" NOT NULL,
    "enterprise_id" UUID,
    "uploader_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "stored_file_enterprise_id_idx" ON "stored_file"("enterprise_id");

-- CreateIndex
CREATE INDEX "stored_file_uploader_id_idx" ON "stored_file"("uploader_id");

-- CreateIndex
CREATE INDEX "stored_file_created_at_idx" ON "stored_file"("created_at");

-- CreateIndex
CREATE INDEX "certificate_file_key_idx" ON "certificate"("file_key");

-- CreateIndex
CREATE INDEX "product_photo_file_key_idx" ON "product_photo"("file_key");

-- AddForeignKey
ALTER TABLE "product_photo" ADD CONSTRAINT "product_photo_file_key_fkey" FOREIGN KEY ("file_key") REFERENCES "stored_file"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_file_key_fkey" FOREIGN KEY ("file_key") REFERENCES "stored_file"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploader_id_fkey" FOREIGN KEY ("uploader_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "presence_wish" AS ENUM ('available', 'away');

-- CreateTable
CREATE TABLE "person_presence" (
    "person_id" UUID NOT NULL,
    "wanted" "presence_wish" NOT NULL DEFAULT 'available',
    "shown" BOOLEAN NOT NULL DEFAULT true,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_presence_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "presence_process" (
    "id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_process_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence_line" (
    "person_id" UUID NOT NULL,
    "process_id" UUID NOT NULL,

    CONSTRAINT "presence_line_pkey" PRIMARY KEY ("person_id","process_id")
);

-- CreateIndex
CREATE INDEX "presence_line_process_id_idx" ON "presence_line"("process_id");

-- AddForeignKey
ALTER TABLE "person_presence" ADD CONSTRAINT "person_presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence_line" ADD CONSTRAINT "presence_line_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence_line" ADD CONSTRAINT "presence_line_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "presence_process"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written all day and never large: old versions of rows are cleared away early, so that reading stays a glance.
ALTER TABLE "presence_line" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
ALTER TABLE "presence_process" SET (fillfactor = 50);

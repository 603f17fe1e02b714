-- CreateEnum
CREATE TYPE "import_effect" AS ENUM ('new', 'changed');

-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "after" JSONB,
ADD COLUMN     "before" JSONB,
ADD COLUMN     "effect" "import_effect";

-- What the page of an import shows of its rows, a few out of many.
CREATE INDEX "import_row_shown" ON "import_row" ("import_id", "effect", "row_number") WHERE "effect" IS NOT NULL;
CREATE INDEX "import_change_shown" ON "import_change" ("import_id", "row_number") WHERE "before" IS NOT NULL;

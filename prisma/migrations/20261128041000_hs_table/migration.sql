-- CreateTable
CREATE TABLE "hs_entry" (
    "code" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "parent" TEXT,
    "level" INTEGER NOT NULL,

    CONSTRAINT "hs_entry_pkey" PRIMARY KEY ("code")
);

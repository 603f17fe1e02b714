-- CreateTable
CREATE TABLE "supply_count" (
    "heading" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "industry_group" TEXT NOT NULL,
    "wanting" INTEGER NOT NULL,
    "needing" INTEGER NOT NULL,
    "making" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supply_count_pkey" PRIMARY KEY ("heading","place","industry_group")
);

-- CreateTable
CREATE TABLE "declined_count" (
    "heading" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "enterprises" INTEGER NOT NULL,

    CONSTRAINT "declined_count_pkey" PRIMARY KEY ("heading","reason")
);

import type { PrismaClient } from '#app/platform/database/client.server.ts'

const NAMES = { select: { nameVi: true, nameEn: true } } as const

/** What a mail about an answer names; null when it is gone. */
export function findAnswerOfMail(db: PrismaClient, id: string) {
  return db.needInterest.findUnique({
    where: { id },
    select: {
      version: true,
      state: true,
      message: true,
      answer: true,
      enterprise: NAMES,
      need: {
        select: { id: true, titleVi: true, titleEn: true, state: true, outcome: true, enterprise: NAMES },
      },
    },
  })
}

/** What a mail about a need names; null when it is gone. */
export function findNeedOfMail(db: PrismaClient, id: string) {
  return db.need.findUnique({
    where: { id },
    select: {
      titleVi: true,
      titleEn: true,
      state: true,
      expiresAt: true,
      reviewNote: true,
      _count: { select: { interests: { where: { state: { not: 'withdrawn' } } } } },
    },
  })
}

/** What tells a chosen enterprise of a need; null when either is gone or it is not chosen any more. */
export async function findInvitationOfMail(db: PrismaClient, needId: string, enterpriseId: string) {
  return db.needInvitee.findUnique({
    where: { needId_enterpriseId: { needId, enterpriseId } },
    select: {
      enterprise: NAMES,
      need: {
        select: {
          titleVi: true,
          titleEn: true,
          state: true,
          visibility: true,
          expiresAt: true,
          enterprise: NAMES,
        },
      },
    },
  })
}

/** Open needs that end between two moments. */
export function findEndingNeeds(db: PrismaClient, from: Date, until: Date) {
  return db.need.findMany({
    where: { state: 'open', expiresAt: { gt: from, lte: until } },
    select: { id: true, expiresAt: true },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
  })
}

import type { App } from '#app/platform/app.ts'

import type { MailIntent } from './mail-answer.ts'

/** A link before it is written. */
export interface NewMailAnswer {
  tokenHash: string
  personId: string
  meetingId: string
  version: number
  intent: MailIntent
  timeId?: string | undefined
  expiresAt: Date
}

export async function insertMailAnswers(db: App['db'], answers: readonly NewMailAnswer[]): Promise<void> {
  await db.mailAnswer.createMany({ data: answers.map((one) => ({ ...one, timeId: one.timeId ?? null })) })
}

const PARTY = { select: { id: true, nameVi: true, nameEn: true } } as const

/** A link with its person and its meeting, as they are now; null when there is none of that token. */
export function findMailAnswer(db: App['db'], tokenHash: string) {
  return db.mailAnswer.findUnique({
    where: { tokenHash },
    select: {
      tokenHash: true,
      version: true,
      intent: true,
      timeId: true,
      expiresAt: true,
      usedAt: true,
      person: {
        select: {
          id: true,
          name: true,
          timeZone: true,
          blockedAt: true,
          erasedAt: true,
          eraseDueAt: true,
          memberships: { select: { enterpriseId: true } },
        },
      },
      meeting: {
        select: {
          id: true,
          state: true,
          turn: true,
          version: true,
          offerVersion: true,
          purpose: true,
          startsAt: true,
          endsAt: true,
          requesterEnterprise: PARTY,
          responderEnterprise: PARTY,
          times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] },
          steps: {
            orderBy: { version: 'asc' },
            select: { version: true, kind: true, actorId: true, side: true },
          },
        },
      },
    },
  })
}
export type FoundMailAnswer = NonNullable<Awaited<ReturnType<typeof findMailAnswer>>>

/** Notes that a link has done what it is for. The first moment stays. */
export async function noteUsed(db: App['db'], tokenHash: string, now: Date): Promise<void> {
  await db.mailAnswer.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: now } })
}

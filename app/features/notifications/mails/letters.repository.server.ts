import type { App } from '#app/platform/app.ts'

const PARTY = { select: { id: true, nameVi: true, nameEn: true } } as const
const PERSON = { select: { name: true, timeZone: true } } as const

/** A meeting with all that a mail may say of it; null when it is gone. */
export function findMeetingOfMail(db: App['db'], id: string) {
  return db.meeting.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      turn: true,
      version: true,
      offerVersion: true,
      sequence: true,
      purpose: true,
      place: true,
      placeDetail: true,
      videoLink: true,
      reason: true,
      startsAt: true,
      endsAt: true,
      expiresAt: true,
      updatedAt: true,
      requesterEnterprise: PARTY,
      responderEnterprise: PARTY,
      product: { select: { nameVi: true, nameEn: true } },
      need: { select: { titleVi: true, titleEn: true } },
      requesterPerson: PERSON,
      responderPerson: PERSON,
      participants: { select: { personId: true, side: true, part: true, person: PERSON } },
      times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] },
      steps: {
        orderBy: { version: 'asc' },
        select: { version: true, kind: true, side: true, note: true, actor: { select: { name: true } } },
      },
      outcomes: { select: { side: true } },
    },
  })
}
export type MeetingOfMail = NonNullable<Awaited<ReturnType<typeof findMeetingOfMail>>>

/** Who is written to; null when they cannot sign in any more or do not act for the enterprise. */
export async function findReader(db: App['db'], personId: string, enterpriseId: string) {
  return db.person.findFirst({
    where: {
      id: personId,
      blockedAt: null,
      erasedAt: null,
      eraseDueAt: null,
      memberships: { some: { enterpriseId } },
    },
    select: { id: true, name: true, email: true, timeZone: true },
  })
}
export type Reader = NonNullable<Awaited<ReturnType<typeof findReader>>>

/** The first message of an entry that its person has not read; null when it was read meanwhile. */
export async function findUnreadEntry(db: App['db'], id: string) {
  return db.notification.findFirst({ where: { id, readAt: null }, select: { data: true } })
}

/** A question about what came of a meeting; null when it was answered. */
export function findOpenFollowUp(db: App['db'], id: string) {
  return db.meetingFollowUp.findFirst({ where: { id, answeredAt: null }, select: { days: true } })
}

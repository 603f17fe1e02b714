import type { App } from '#app/platform/app.ts'

/** Only those who can still sign in are told anything. */
const ACTIVE = { blockedAt: null, erasedAt: null, eraseDueAt: null } as const
const MEMBERS = {
  select: {
    id: true,
    memberships: {
      where: { person: ACTIVE },
      select: { person: { select: { id: true, language: true, timeZone: true } } },
    },
  },
} as const

/** A meeting as far as telling of it needs it: who acts for each side, who takes part, and when it is. */
export type ToldMeeting = Awaited<ReturnType<typeof findToldMeetings>>[number]

/** Meetings that something is to be told of. */
export function findToldMeetings(db: App['db'], ids: readonly string[]) {
  return db.meeting.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      expiresAt: true,
      requesterEnterprise: MEMBERS,
      responderEnterprise: MEMBERS,
      participants: { select: { personId: true, side: true } },
      times: { where: { now: true, round: 1 }, select: { id: true } },
    },
  })
}

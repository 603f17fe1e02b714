import type { App } from '#app/platform/app.ts'

import { AGREED_STATES, PAST_STATES } from '../meeting.ts'
import { ofEnterprises, SUMMARY } from '../summary.repository.server.ts'

const CONTACT = {
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  website: true,
} as const

/** One meeting with all that its page shows; null when it belongs to none of these enterprises. */
export function findMeeting(db: App['db'], meetingId: string, enterpriseIds: string[]) {
  return db.meeting.findFirst({
    where: { AND: [{ id: meetingId }, ofEnterprises(enterpriseIds)] },
    select: {
      ...SUMMARY,
      requesterEnterprise: { select: { ...SUMMARY.requesterEnterprise.select, ...CONTACT } },
      responderEnterprise: { select: { ...SUMMARY.responderEnterprise.select, ...CONTACT } },
      fromProposal: true,
      reason: true,
      agenda: true,
      placeDetail: true,
      videoLink: true,
      waitingSince: true,
      times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] },
      steps: {
        orderBy: { version: 'asc' },
        select: {
          version: true,
          kind: true,
          side: true,
          note: true,
          at: true,
          actor: { select: { name: true } },
        },
      },
      outcomes: { select: { side: true, tookPlace: true, rating: true, comment: true, at: true } },
      followUps: {
        orderBy: { days: 'asc' },
        select: {
          id: true,
          side: true,
          days: true,
          dueAt: true,
          answeredAt: true,
          sample: true,
          trialOrder: true,
          contract: true,
          value: true,
          exported: true,
          currency: true,
          jobs: true,
          note: true,
        },
      },
    },
  })
}

/** Whether one of these enterprises and another have an agreed meeting, past or to come. */
export async function isMeetingAgreed(db: App['db'], own: string[], other: string): Promise<boolean> {
  const meeting = await db.meeting.findFirst({
    where: {
      state: { in: [...AGREED_STATES, ...PAST_STATES] },
      OR: [
        { requesterEnterpriseId: { in: own }, responderEnterpriseId: other },
        { requesterEnterpriseId: other, responderEnterpriseId: { in: own } },
      ],
    },
    select: { id: true },
  })
  return meeting !== null
}

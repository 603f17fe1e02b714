import { randomUUID } from 'node:crypto'

import type { App } from '#app/platform/app.ts'

/** A meeting between two enterprises, as rows alone: for tests of what happens around one. */
export async function aMeeting(
  app: App,
  requester: { personId: string; enterpriseId: string },
  responder: { personId: string; enterpriseId: string },
  given: { state?: 'requested' | 'accepted' | 'cancelled'; startsAt?: Date } = {},
): Promise<string> {
  const { state = 'accepted' } = given
  const startsAt = given.startsAt ?? new Date(Date.now() + 86_400_000)
  const { id } = await app.db.meeting.create({
    data: {
      clientKey: randomUUID(),
      requesterPersonId: requester.personId,
      requesterEnterpriseId: requester.enterpriseId,
      responderPersonId: state === 'requested' ? null : responder.personId,
      responderEnterpriseId: responder.enterpriseId,
      purpose: 'To see the samples and agree on the first order',
      place: 'online',
      state,
      expiresAt: new Date(Date.now() + 86_400_000),
      ...(state === 'requested' ? {} : { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) }),
    },
  })
  return id
}

import { isNeedShown } from '#app/features/needs/index.server.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingState } from '../meeting.ts'
import {
  findByClientKey,
  findHost,
  inMeetingTransaction,
  insertMeeting,
  isLinkSound,
} from './meetings.repository.server.ts'
import { expiryOf, faultAt, spansOf, type TimeSpan } from './proposed-times.ts'
import type { RequestMeeting } from './request-meeting.schema.ts'

/** What a command on a meeting answers with. */
export interface MeetingAnswer {
  id: string
  version: number
  state: MeetingState
}

/**
 * Asks another enterprise for a meeting. Sending the same `clientKey` again returns the first request.
 * @throws AppError invalid (times), notFound (enterprise or linked record), forbidden (not one's enterprise),
 *   conflict (nobody to meet there, or one's own enterprise is not published yet)
 */
export async function requestMeeting(
  app: App,
  actor: SignedInActor,
  input: RequestMeeting,
): Promise<MeetingAnswer> {
  const earlier = await findByClientKey(app.db, actor.personId, input.clientKey)
  if (earlier) return earlier

  const requesterEnterpriseId = input.onBehalfOf ?? actor.memberships[0]?.enterpriseId
  if (!requesterEnterpriseId || !actsFor(actor, requesterEnterpriseId)) {
    throw new AppError('forbidden', 'notYourEnterprise')
  }
  if (actsFor(actor, input.enterpriseId)) throw new AppError('invalid', 'ownEnterprise')
  // Who is asked must be able to see who asks.
  if (!(await findHost(app.db, requesterEnterpriseId))) throw new AppError('conflict', 'publishFirst')
  const host = await findHost(app.db, input.enterpriseId)
  if (!host) throw new AppError('notFound', 'enterpriseNotFound')
  if (host.members === 0) throw new AppError('conflict', 'nobodyToMeet')
  const shown = input.needId === undefined || (await isNeedShown(app, actor, input.needId))
  if (!shown || !(await isLinkSound(app.db, input, [requesterEnterpriseId, host.id])))
    throw new AppError('invalid', 'badInput')

  const now = app.clock.now()
  const times = proposedSpans(input, now)
  try {
    return await inMeetingTransaction(app, (tx) =>
      insertMeeting(tx, {
        clientKey: input.clientKey,
        requesterPersonId: actor.personId,
        requesterEnterpriseId,
        responderEnterpriseId: host.id,
        ...(input.productId ? { productId: input.productId } : {}),
        ...(input.needId ? { needId: input.needId } : {}),
        purpose: input.purpose,
        place: input.place,
        times,
        expiresAt: expiryOf(times, now),
        now,
      }),
    )
  } catch (error) {
    // The same request on two connections at once: the second finds what the first has written.
    const twin = isUniqueViolation(error) && (await findByClientKey(app.db, actor.personId, input.clientKey))
    if (twin) return twin
    throw error
  }
}

/** The proposed times as instants. @throws AppError invalid with the reason of the first that cannot be used */
export function proposedSpans(
  input: Pick<RequestMeeting, 'times' | 'minutes' | 'timeZone'>,
  now: Date,
): TimeSpan[] {
  const read = spansOf(input.times, input.minutes, input.timeZone)
  const fault = 'fault' in read ? read.fault : faultAt(read.spans, now)
  if (fault !== null || 'fault' in read) throw new AppError('invalid', fault ?? 'badInput')
  return read.spans
}

function isUniqueViolation(error: unknown): boolean {
  return sqlStateOf(error) === '23505' || (error as { code?: unknown } | null)?.code === 'P2002'
}

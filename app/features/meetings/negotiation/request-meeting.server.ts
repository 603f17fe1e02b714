import { isNeedShown } from '#app/features/needs/index.server.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingAnswer } from './act-on-meeting.server.ts'
import { inMeetingTransaction, type OfferedSpan } from './meetings.repository.server.ts'
import { proposedSpans } from './proposed-spans.ts'
import { expiryOf, heldFor } from './proposed-times.ts'
import {
  countOpenRequests,
  findByClientKey,
  findHost,
  insertMeeting,
  isBlocked,
  isLinkSound,
} from './requests.repository.server.ts'
import type { RequestMeeting } from './request-meeting.schema.ts'

/**
 * Asks another enterprise for a meeting, at times to choose from or now. Sending the same `clientKey` again returns the
 * first request.
 * @throws AppError invalid (times, person), notFound (enterprise or linked record), forbidden (not one's enterprise, or
 *   not welcome there), conflict (nobody to meet there, or one's own enterprise is not published yet), tooMany (open
 *   requests)
 */
export async function requestMeeting(
  app: App,
  actor: SignedInActor,
  input: RequestMeeting,
): Promise<MeetingAnswer> {
  const earlier = await findByClientKey(app.db, actor.personId, input.clientKey)
  if (earlier) return earlier

  const now = app.clock.now()
  const parties = await soundParties(app, actor, input)
  const times = proposedSpans(input, now)
  const expiresAt = expiryOf(times, now)
  const spans: OfferedSpan[] = heldFor(times, expiresAt, now, app.env.meetings.holdHours)
  const ringUntil = input.now ? new Date(now.getTime() + app.env.meetings.ringSeconds * 1000) : null
  if (ringUntil)
    spans.push({
      startsAt: now,
      endsAt: new Date(now.getTime() + input.minutes * 60_000),
      now: true,
      heldUntil: ringUntil,
    })
  try {
    return await inMeetingTransaction(app, (tx) =>
      insertMeeting(tx, {
        ...parties,
        clientKey: input.clientKey,
        requesterPersonId: actor.personId,
        ...(input.productId ? { productId: input.productId } : {}),
        ...(input.needId ? { needId: input.needId } : {}),
        fromProposal: input.fromProposal,
        purpose: input.purpose,
        place: input.now ? 'online' : input.place,
        placeDetail: input.placeDetail ?? null,
        spans,
        expiresAt,
        ringUntil,
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

/** Who asks whom, when both may. */
async function soundParties(app: App, actor: SignedInActor, input: RequestMeeting) {
  const requesterEnterpriseId = input.onBehalfOf ?? actor.memberships[0]?.enterpriseId
  if (!requesterEnterpriseId || !actsFor(actor, requesterEnterpriseId))
    throw new AppError('forbidden', 'notYourEnterprise')
  if (actsFor(actor, input.enterpriseId)) throw new AppError('invalid', 'ownEnterprise')
  // Who is asked must be able to see who asks.
  if (!(await findHost(app.db, requesterEnterpriseId))) throw new AppError('conflict', 'publishFirst')
  const host = await findHost(app.db, input.enterpriseId)
  if (!host) throw new AppError('notFound', 'enterpriseNotFound')
  if (host.people.length === 0) throw new AppError('conflict', 'nobodyToMeet')
  if (input.personId && !host.people.includes(input.personId)) throw new AppError('invalid', 'personNotThere')
  if (await isBlocked(app.db, host.id, requesterEnterpriseId)) throw new AppError('forbidden', 'notWelcome')
  const most = app.env.meetings.openRequests
  if ((await countOpenRequests(app.db, requesterEnterpriseId)) >= most)
    throw new AppError('tooMany', 'tooManyOpenRequests', { count: most })
  const shown = input.needId === undefined || (await isNeedShown(app, actor, input.needId))
  if (!shown || !(await isLinkSound(app.db, input, [requesterEnterpriseId, host.id])))
    throw new AppError('invalid', 'badInput')
  return {
    requesterEnterpriseId,
    responderEnterpriseId: host.id,
    responderPersonId: input.personId ?? null,
  }
}

function isUniqueViolation(error: unknown): boolean {
  return sqlStateOf(error) === '23505' || (error as { code?: unknown } | null)?.code === 'P2002'
}

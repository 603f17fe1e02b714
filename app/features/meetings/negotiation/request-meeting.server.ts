import { isNeedShown } from '#app/features/needs/index.server.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { asAppError, sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingAnswer } from './act-on-meeting.server.ts'
import type { OfferedSpan } from './meetings.repository.server.ts'
import { proposedSpans } from './proposed-spans.ts'
import { expiryOf, heldFor } from './proposed-times.ts'
import { findGround, insertRequest, type RequestGround } from './requests.repository.server.ts'
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
  const asking = input.onBehalfOf ?? actor.memberships[0]?.enterpriseId ?? null
  const ask = () =>
    findGround(app.pool, {
      personId: actor.personId,
      clientKey: input.clientKey,
      asking,
      asked: input.enterpriseId,
      productId: input.productId,
      needId: input.needId,
    })
  const ground = await ask()
  if (ground.earlier) return ground.earlier

  const now = app.clock.now()
  const parties = await soundParties(app, actor, input, { asking, ground })
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
    return await insertRequest(app, {
      ...parties,
      clientKey: input.clientKey,
      requesterPersonId: actor.personId,
      productId: input.productId ?? null,
      needId: input.needId ?? null,
      fromProposal: input.fromProposal,
      purpose: input.purpose,
      place: input.now ? 'online' : input.place,
      placeDetail: input.placeDetail ?? null,
      spans,
      expiresAt,
      ringUntil,
      now,
    })
  } catch (error) {
    // The same request on two connections at once: the second finds what the first has written.
    const twin = sqlStateOf(error) === '23505' && (await ask()).earlier
    if (twin) return twin
    throw asAppError(error)
  }
}

/** Who asks whom, when both may. */
async function soundParties(
  app: App,
  actor: SignedInActor,
  input: RequestMeeting,
  { asking, ground }: { asking: string | null; ground: RequestGround },
) {
  if (!asking || !actsFor(actor, asking)) throw new AppError('forbidden', 'notYourEnterprise')
  if (actsFor(actor, input.enterpriseId)) throw new AppError('invalid', 'ownEnterprise')
  // Who is asked must be able to see who asks.
  if (!ground.askingShown) throw new AppError('conflict', 'publishFirst')
  if (!ground.askedShown) throw new AppError('notFound', 'enterpriseNotFound')
  if (ground.people.length === 0) throw new AppError('conflict', 'nobodyToMeet')
  if (input.personId && !ground.people.includes(input.personId))
    throw new AppError('invalid', 'personNotThere')
  if (ground.blocked) throw new AppError('forbidden', 'notWelcome')
  const most = app.env.meetings.openRequests
  if (ground.open >= most) throw new AppError('tooMany', 'tooManyOpenRequests', { count: most })
  const shown = input.needId === undefined || (await isNeedShown(app, actor, input.needId))
  if (!shown || !ground.linkSound) throw new AppError('invalid', 'badInput')
  return {
    requesterEnterpriseId: asking,
    responderEnterpriseId: input.enterpriseId,
    responderPersonId: input.personId ?? null,
  }
}

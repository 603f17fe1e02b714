import { z } from 'zod'

import { isNeedShown } from '#app/features/needs/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { freeForMeeting } from '../free/free-for-meeting.server.ts'
import { suggestedStarts, wallClockOf } from '../negotiation/proposed-times.ts'
import { enterpriseIdsOf } from '../summary.repository.server.ts'
import { findInvitee, findSubject } from './invitation.repository.server.ts'

const USUAL_MINUTES = 30
const SUGGESTED = 3

/** What the address of the form says. */
export interface InvitationAddress {
  enterprise: string | null
  product: string | null
  need: string | null
  /** Whether to ring now. */
  now: boolean
  /** Whether it comes from a proposal. */
  proposal: boolean
}

/** The invitee and the subject of a new request, from the address of the form. @throws AppError notFound */
export async function readInvitation(app: App, actor: SignedInActor, address: InvitationAddress) {
  const invitee = address.enterprise ? await findInvitee(app.db, address.enterprise) : null
  if (address.enterprise && !invitee) throw new AppError('notFound', 'enterpriseNotFound')
  const needId = z.uuid().safeParse(address.need).data ?? null
  const { product, need } = await findSubject(app.db, {
    productSlug: address.product,
    needId: needId !== null && (await isNeedShown(app, actor, needId)) ? needId : null,
  })
  const parties = [...enterpriseIdsOf(actor), ...(invitee ? [invitee.id] : [])]
  const sound = <T extends { enterpriseId: string | null }>(record: T | null) =>
    record?.enterpriseId && parties.includes(record.enterpriseId) ? record : null
  const now = app.clock.now()
  const free = invitee
    ? await freeForMeeting(
        app,
        { all: [actor.personId], anyOf: invitee.people.map(({ personId }) => personId) },
        { minutes: USUAL_MINUTES, timeZone: actor.timeZone, limit: SUGGESTED },
      )
    : []
  return {
    invitee,
    product: sound(product),
    need: sound(need),
    now: address.now,
    fromProposal: address.proposal,
    ringSeconds: app.env.meetings.ringSeconds,
    memberships: actor.memberships,
    timeZone: actor.timeZone,
    /** Whether the times suggested suit both sides' calendars; otherwise nothing is free for both in the next weeks. */
    fits: free.length > 0,
    suggested:
      free.length > 0
        ? free.map(({ startsAt }) => wallClockOf(startsAt, actor.timeZone))
        : suggestedStarts(now, actor.timeZone),
    earliest: wallClockOf(now, actor.timeZone),
  }
}
export type Invitation = Awaited<ReturnType<typeof readInvitation>>

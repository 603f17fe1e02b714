import { today as dayOf } from '#app/features/directory/index.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { restoreAnswers } from '../answers/answers.repository.server.ts'
import { tellAnswerers, tellChosen } from '../answers/tell-people.server.ts'
import { isTrusted, renewedUntil, shownState, stateAfter } from '../need.ts'
import { findOwnNeed, findTrust, tellOfNeed, writeMove } from '../own-needs.repository.server.ts'
import { enterpriseOfNeeds } from './enterprise-of-needs.server.ts'
import type { MoveNeed } from './need.schema.ts'

const EVENTS = { close: 'need.closed', reopen: 'need.reopened', renew: 'need.renewed' } as const

/**
 * Moves a need of one's enterprise: hands it in, closes it, takes a closing back, or lets it run longer.
 * @throws AppError notFound also for one of somebody else, forbidden, conflict where the move is not possible any more
 */
export async function moveNeed(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  input: MoveNeed,
): Promise<void> {
  const enterprise = await enterpriseOfNeeds(app, actor, slug)
  const need = await findOwnNeed(app.db, enterprise.id, input.id)
  if (!need) throw new AppError('notFound', 'needNotFound')
  const now = app.clock.now()
  const trusted = isTrusted(await findTrust(app.db, enterprise.id), dayOf(now))
  const state = stateAfter(shownState(need, now), input.command, 'owner', trusted)
  if (state === null) throw new AppError('conflict', 'needMovedOn')
  if (input.command === 'submit' && need.expiresAt <= now) throw new AppError('conflict', 'needHasExpired')
  await app.db.$transaction(async (tx) => {
    const opening = state === 'open' && need.openedAt === null ? { openedAt: now } : {}
    const moved = await writeMove(tx, need, { state, ...opening, ...changeOf(input, need, now) })
    if (!moved) throw new AppError('conflict', 'needMovedOn')
    if (input.command === 'reopen') await restoreAnswers(tx, need.id)
    const opened = state === 'open' ? 'need.opened' : 'need.submitted'
    await tellOfNeed(tx, need.id, input.command === 'submit' ? opened : EVENTS[input.command], {
      actorId: actor.personId,
    })
    await tellChosen(tx, need.id, now)
    if (input.command === 'close' || (input.command === 'reopen' && need.outcome === 'awarded'))
      await tellAnswerers(tx, need.id)
  })
}

function changeOf(
  input: MoveNeed,
  need: { expiresAt: Date },
  now: Date,
): Omit<Parameters<typeof writeMove>[2], 'state'> {
  switch (input.command) {
    case 'submit':
      return { reviewNote: null }
    case 'close':
      return { closedAt: now, outcome: input.outcome, outcomeNote: input.outcomeNote }
    case 'reopen':
      return { closedAt: null, outcome: null, outcomeNote: null }
    case 'renew':
      return { expiresAt: renewedUntil(need.expiresAt, input.days, now), renewals: { increment: 1 } }
  }
}

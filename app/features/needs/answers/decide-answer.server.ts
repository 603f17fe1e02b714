import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { mayFor } from '#app/platform/permissions.ts'

import { type InterestState, shownState, stateAfter } from '../need.ts'
import { tellOfNeed, writeMove } from '../own-needs.repository.server.ts'
import { shownNeed } from '../page/shown-need.server.ts'
import { declineOthers, writeAnswerState } from './answers.repository.server.ts'
import { tellAnswerers } from './tell-people.server.ts'

type Port = Pick<App, 'db' | 'clock'>

type Decision = 'shortlist' | 'decline' | 'reconsider'

const STEPS: Record<Decision, { from: readonly InterestState[]; to: InterestState; event: string }> = {
  shortlist: { from: ['sent'], to: 'shortlisted', event: 'interest.shortlisted' },
  decline: { from: ['sent', 'shortlisted'], to: 'declined', event: 'interest.declined' },
  reconsider: { from: ['declined', 'shortlisted'], to: 'sent', event: 'interest.reconsidered' },
}

/**
 * Says what becomes of an answer: takes it into the closer choice, declines it, or looks at it anew. Whoever answered is told.
 * @throws AppError notFound, forbidden for whoever does not keep the need, conflict when the answer or the need has moved on
 */
export async function decideAnswer(
  app: Port,
  actor: SignedInActor,
  needId: string,
  { decision, id, reply }: { decision: Decision; id: string; reply: string | null },
): Promise<void> {
  const need = await keptNeed(app, actor, needId)
  if (need.state !== 'open') throw new AppError('conflict', 'needMovedOn')
  const { from, to, event } = STEPS[decision]
  await app.db.$transaction(async (tx) => {
    const written = await writeAnswerState(
      tx,
      { id, needId, from },
      { state: to, answer: decision === 'reconsider' ? null : reply },
    )
    if (!written) throw new AppError('conflict', 'answerMovedOn')
    await tellOfNeed(tx, needId, event, { actorId: actor.personId, interestId: id })
    if (decision !== 'reconsider') await tellAnswerers(tx, needId, id)
  })
}

/**
 * Gives the order to one of those who answered: the need is closed, the others are declined, and all are told.
 * @throws AppError notFound, forbidden for whoever does not keep the need, conflict when the answer or the need has moved on
 */
export async function awardAnswer(
  app: Port,
  actor: SignedInActor,
  needId: string,
  id: string,
): Promise<void> {
  const need = await keptNeed(app, actor, needId)
  const now = app.clock.now()
  const state = stateAfter(shownState(need, now), 'close', 'owner', true)
  if (state === null) throw new AppError('conflict', 'needMovedOn')
  await app.db.$transaction(async (tx) => {
    const closing = { state, closedAt: now, outcome: 'awarded' as const, outcomeNote: null }
    if (!(await writeMove(tx, need, closing))) throw new AppError('conflict', 'needMovedOn')
    const which = { id, needId, from: ['sent', 'shortlisted'] as const }
    if (!(await writeAnswerState(tx, which, { state: 'awarded' })))
      throw new AppError('conflict', 'answerMovedOn')
    const others = await declineOthers(tx, needId)
    await tellOfNeed(tx, needId, 'need.awarded', { actorId: actor.personId, interestId: id, ...others })
    await tellAnswerers(tx, needId)
  })
}

async function keptNeed(app: Port, actor: SignedInActor, needId: string) {
  const { need, standing } = await shownNeed(app, actor, needId)
  if (!standing.owner) throw new AppError('forbidden', 'notYourEnterprise')
  if (!mayFor(actor, need.enterpriseId, 'needs.keep')) throw new AppError('forbidden', 'editorsOnly')
  return need
}

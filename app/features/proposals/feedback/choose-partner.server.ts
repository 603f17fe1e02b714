import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { todayInVietnam } from '#search/facet-values.ts'

import { awayUntil, type ChoiceKind, keepsAway } from './choice.ts'
import {
  announce,
  type ChoiceRow,
  findChoice,
  isPublished,
  type Pair,
  putChoice,
  removeChoice,
  withFeedbackOf,
} from './choices.repository.server.ts'
import type { Command } from './feedback.schema.ts'

type Port = Pick<App, 'db' | 'clock'>

/**
 * Says what an enterprise thinks of a partner, for all who act for it. Repeats change nothing.
 * @returns when it was chosen, which names the choice for undo
 * @throws AppError forbidden for another's enterprise; notFound for a partner that is not in the directory
 */
export async function choosePartner(
  app: Port,
  actor: SignedInActor,
  input: Command<'choose'>,
): Promise<{ at: string }> {
  const pair = pairOf(actor, input)
  if (pair.partnerId === pair.enterpriseId || !(await isPublished(app.db, pair.partnerId)))
    throw new AppError('notFound', 'enterpriseNotFound')
  const { choice } = input
  const away = keepsAway(choice)
  const now = app.clock.now()
  return withFeedbackOf(app.db, pair.enterpriseId, async (tx) => {
    const stands = await findChoice(tx, pair)
    const next: ChoiceRow = {
      choice,
      reason: (away && input.reason) || null,
      reasonText: away ? input.reasonText : null,
      until: choice === 'not_now' ? new Date(awayUntil(todayInVietnam(now))) : null,
      about: input.about ?? stands?.about ?? null,
      weights: input.weights ?? stands?.weights ?? null,
      personId: actor.personId,
      at: now,
    }
    if (stands && isSame(stands, next)) return { at: stands.at.toISOString() }
    await putChoice(tx, pair, next, stands)
    await announce(tx, 'proposals.chosen', concerned(pair, choice, stands?.choice))
    return { at: now.toISOString() }
  })
}

/**
 * Takes a choice away. Repeats change nothing.
 * @throws AppError forbidden for another's enterprise
 */
export async function withdrawChoice(
  app: Port,
  actor: SignedInActor,
  input: Pick<Command<'withdraw'>, 'enterprise' | 'partner'>,
): Promise<void> {
  const pair = pairOf(actor, input)
  await withFeedbackOf(app.db, pair.enterpriseId, async (tx) => {
    const stands = await findChoice(tx, pair)
    if (!stands) return
    await removeChoice(tx, pair)
    await announce(tx, 'proposals.withdrawn', concerned(pair, stands.choice))
  })
}

/**
 * Brings back what stood before a choice, as it was signed then.
 * @throws AppError forbidden for another's enterprise; conflict when somebody has chosen anew since
 */
export async function undoChoice(
  app: Port,
  actor: SignedInActor,
  input: Pick<Command<'undo'>, 'enterprise' | 'partner' | 'at'>,
): Promise<void> {
  const pair = pairOf(actor, input)
  await withFeedbackOf(app.db, pair.enterpriseId, async (tx) => {
    const stands = await findChoice(tx, pair)
    if (stands?.at.getTime() !== Date.parse(input.at)) throw new AppError('conflict', 'choiceMovedOn')
    const { earlier } = stands
    if (earlier) await putChoice(tx, pair, earlier, null)
    else await removeChoice(tx, pair)
    await announce(tx, 'proposals.undone', concerned(pair, stands.choice, earlier?.choice))
  })
}

function pairOf(
  actor: SignedInActor,
  { enterprise, partner }: { enterprise: string; partner: string },
): Pair {
  if (!actsFor(actor, enterprise)) throw new AppError('forbidden', 'notYourEnterprise')
  return { enterpriseId: enterprise, partnerId: partner }
}

function isSame(stands: ChoiceRow, next: ChoiceRow): boolean {
  return (
    stands.choice === next.choice &&
    stands.reason === next.reason &&
    stands.reasonText === next.reasonText &&
    stands.until?.getTime() === next.until?.getTime()
  )
}

/** Interest is told to the partner as well; a refusal is not even hinted at. */
function concerned({ enterpriseId, partnerId }: Pair, ...choices: (ChoiceKind | undefined)[]): string[] {
  const told = choices.some((choice) => choice !== undefined && !keepsAway(choice))
  return told ? [enterpriseId, partnerId] : [enterpriseId]
}

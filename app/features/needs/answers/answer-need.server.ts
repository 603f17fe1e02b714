import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { type InterestState, shownState } from '../need.ts'
import { tellOfNeed } from '../own-needs.repository.server.ts'
import { shownNeed } from '../page/shown-need.server.ts'
import { findAnswerProducts } from '../read-needs.repository.server.ts'
import type { SendAnswer } from './answer.schema.ts'
import { findAnswerOf, lockOpenNeed, writeAnswer, writeAnswerState } from './answers.repository.server.ts'
import { NEED_MAILS } from './need-mails.ts'
import { tellKeepers } from './tell-people.server.ts'

type Port = Pick<App, 'db' | 'clock'>

/** What was decided about an answer is not written over by another one. */
const SETTLED: readonly InterestState[] = ['declined', 'awarded']

/**
 * Answers a need for one of one's enterprises, or changes what was answered; whoever keeps the need is told.
 * @throws AppError notFound for a need that is not to be seen, forbidden for an enterprise of somebody else and for one's own
 *   need, conflict when it is not open any more or the answer is settled, invalid for a product of somebody else
 */
export async function answerNeed(
  app: Port,
  actor: SignedInActor,
  needId: string,
  input: Omit<SendAnswer, 'command'>,
): Promise<void> {
  const { enterprise: enterpriseId, product, ...typed } = input
  const { need } = await shownNeed(app, actor, needId)
  demandParty(actor, need.enterpriseId, enterpriseId)
  const now = app.clock.now()
  if (shownState(need, now) !== 'open') throw new AppError('conflict', 'needNotOpen')
  const before = await findAnswerOf(app.db, needId, enterpriseId)
  if (before && SETTLED.includes(before.state)) throw new AppError('conflict', 'answerSettled')
  if (product !== undefined) await demandProduct(app, enterpriseId, product)
  const content = {
    message: typed.message,
    quantity: typed.quantity,
    price: typed.price,
    leadTimeDays: typed.leadTimeDays,
    sampleDays: typed.sampleDays,
    productId: product ?? null,
    unit: typed.quantity === null ? null : (typed.unit ?? null),
    period: typed.quantity === null ? null : (typed.period ?? null),
    currency: typed.price === null ? null : (typed.currency ?? null),
    incoterm: typed.incoterm ?? null,
  }
  const state = before?.state === 'shortlisted' ? 'shortlisted' : 'sent'
  await app.db.$transaction(async (tx) => {
    if (!(await lockOpenNeed(tx, needId, now))) throw new AppError('conflict', 'needNotOpen')
    const { id, version } = await writeAnswer(tx, { needId, enterpriseId }, content, {
      personId: actor.personId,
      state,
    })
    const fresh = before === null || before.state === 'withdrawn'
    await tellOfNeed(tx, needId, fresh ? 'interest.sent' : 'interest.changed', {
      actorId: actor.personId,
      interestId: id,
    })
    await tellKeepers(tx, needId, {
      kind: NEED_MAILS.answered,
      once: `${id}:${version}`,
      payload: { interest: id, version: String(version) },
    })
  })
}

/**
 * Takes an answer back while the need is open.
 * @throws AppError notFound, forbidden, conflict when it is not open any more or the answer is settled
 */
export async function withdrawAnswer(
  app: Port,
  actor: SignedInActor,
  needId: string,
  enterpriseId: string,
): Promise<void> {
  const { need } = await shownNeed(app, actor, needId)
  demandParty(actor, need.enterpriseId, enterpriseId)
  if (shownState(need, app.clock.now()) !== 'open') throw new AppError('conflict', 'needNotOpen')
  const before = await findAnswerOf(app.db, needId, enterpriseId)
  if (!before) throw new AppError('notFound', 'answerNotFound')
  await app.db.$transaction(async (tx) => {
    const which = { id: before.id, needId, from: ['sent', 'shortlisted'] as const }
    if (!(await writeAnswerState(tx, which, { state: 'withdrawn' })))
      throw new AppError('conflict', 'answerSettled')
    await tellOfNeed(tx, needId, 'interest.withdrawn', { actorId: actor.personId, interestId: before.id })
  })
}

function demandParty(actor: SignedInActor, owner: string, enterpriseId: string): void {
  if (!actsFor(actor, enterpriseId)) throw new AppError('forbidden', 'notYourEnterprise')
  if (actsFor(actor, owner)) throw new AppError('forbidden', 'ownNeed')
}

async function demandProduct({ db }: Pick<App, 'db'>, enterpriseId: string, productId: string) {
  const products = await findAnswerProducts(db, [enterpriseId])
  if (!products.some(({ id }) => id === productId))
    throw new AppError('invalid', 'answerProduct', { field: 'product' })
}

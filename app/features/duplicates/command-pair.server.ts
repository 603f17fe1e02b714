import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { decidePair } from './decide-pair.server.ts'
import { type Choice, type Moved, PICKED_FIELDS, type PickedField, type Side } from './duplicate.ts'
import type { CommandPair } from './duplicate.schema.ts'
import { mergeEnterprises, previewMerge } from './merge-enterprises.server.ts'

/** What came of a command: a preview to be looked at, or what was done. */
export type PairCommanded = { preview: { choice: Choice; moved: Moved[] } } | { done: PairDone }
export type PairDone = 'merged' | 'separate' | 'reopened'

/**
 * Does what a form about a pair asks for.
 * @throws AppError notFound, conflict
 */
export async function commandPair(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  pairId: string,
  input: CommandPair,
): Promise<PairCommanded> {
  if (!z.uuid().safeParse(pairId).success) throw new AppError('notFound', 'notFound')
  if (input.intent === 'separate' || input.intent === 'reopen') {
    await decidePair(app, actor, pairId, input.intent === 'separate')
    return { done: input.intent === 'separate' ? 'separate' : 'reopened' }
  }
  const { survivor, first, second, fields = {} } = input
  const choice: Choice = { survivor, fields: pickedOf(fields, survivor) }
  if (input.intent === 'preview')
    return { preview: { choice, moved: await previewMerge(app, pairId, choice, { first, second }) } }
  await mergeEnterprises(app, actor, pairId, choice, { first, second })
  return { done: 'merged' }
}

/** Fields that both have alike are not asked about: the survivor keeps its own. */
function pickedOf(fields: Partial<Record<PickedField, Side | undefined>>, survivor: Side) {
  return Object.fromEntries(
    PICKED_FIELDS.map((field) => [field, fields[field] ?? survivor]),
  ) as Choice['fields']
}

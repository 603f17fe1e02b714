import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import {
  type Choice,
  countMoved,
  type JournalStep,
  type Moved,
  otherSide,
  PICKED_FIELDS,
  UNITED_FIELDS,
} from './duplicate.ts'
import { dropRow, mergeRows } from './merge-rows.repository.server.ts'
import {
  changeSurvivor,
  findPairsOf,
  insertMerge,
  type LockedPair,
  lockPair,
} from './merges.repository.server.ts'

/** Which versions of the two records were looked at. */
export interface SeenVersions {
  first: number
  second: number
}

type Enterprise = LockedPair['first']

/** Many rows may move; the records are held meanwhile. */
const PATIENCE = { timeout: 60_000 }

/**
 * Makes one record of two, in one transaction: what belongs to the one belongs to the other, its addresses lead there, and
 * the search follows. A journal keeps how to undo it.
 * @returns the id of the merge
 * @throws AppError notFound; conflict when a record has changed since it was looked at, or when the two cannot be one
 */
export function mergeEnterprises(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  pairId: string,
  choice: Choice,
  seen: SeenVersions,
): Promise<string> {
  return app.db
    .$transaction(async (tx) => {
      const { survivor, merged, journal } = await merge(tx, pairId, choice, seen)
      await announce(tx, survivor.id, journal)
      return insertMerge(tx, {
        survivorId: survivor.id,
        survivorName: survivor.nameVi,
        mergedId: merged.id,
        mergedName: merged.nameVi,
        mergedById: actor.personId,
        mergedAt: app.clock.now(),
        journal,
      })
    }, PATIENCE)
    .catch(explainConflict)
}

class NotMeant extends Error {}

/**
 * What a merge would move, found by doing it and taking it back at once.
 * @throws AppError as mergeEnterprises does
 */
export async function previewMerge(
  app: Pick<App, 'db'>,
  pairId: string,
  choice: Choice,
  seen: SeenVersions,
): Promise<Moved[]> {
  let moved: Moved[] = []
  try {
    await app.db.$transaction(async (tx) => {
      const { merged, journal } = await merge(tx, pairId, choice, seen)
      moved = countMoved(journal, merged.id)
      throw new NotMeant()
    }, PATIENCE)
  } catch (error) {
    if (!(error instanceof NotMeant)) return explainConflict(error)
  }
  return moved
}

async function merge(tx: Transaction, pairId: string, choice: Choice, seen: SeenVersions) {
  const locked = await lockPair(tx, pairId)
  if (!locked) throw new AppError('notFound', 'notFound')
  if (locked.first.version !== seen.first || locked.second.version !== seen.second)
    throw new AppError('conflict', 'recordMovedOn')
  const survivor = locked[choice.survivor]
  const merged = locked[otherSide(choice.survivor)]
  const journal: JournalStep[] = []
  for (const id of await findPairsOf(tx, merged.id)) await dropRow(tx, 'duplicate_pair', { id }, journal)
  await mergeRows(tx, 'enterprise', merged.id, survivor.id, journal)
  // Only now: no two records may have one tax code.
  await changeSurvivor(tx, survivor.id, valuesOf(locked, survivor, merged, choice), journal)
  return { survivor, merged, journal }
}

function valuesOf(
  locked: LockedPair,
  survivor: Enterprise,
  merged: Enterprise,
  { fields }: Choice,
): Partial<Enterprise> {
  const picked = Object.fromEntries(PICKED_FIELDS.map((field) => [field, locked[fields[field]][field]]))
  const united = Object.fromEntries(
    UNITED_FIELDS.map((field) => [field, [...new Set([...survivor[field], ...merged[field]])]]),
  )
  const names = new Set([picked.nameVi, picked.nameEn, picked.nameShort])
  const said = [survivor, merged].flatMap(({ aliases, nameVi, nameEn, nameShort }) => [
    ...aliases,
    nameVi,
    nameEn,
    nameShort,
  ])
  const aliases = [...new Set(said)].filter((name) => name !== null && !names.has(name))
  return {
    ...picked,
    ...united,
    aliases,
    // What an administrator withholds does not become public by a merge.
    publishedAt: survivor.withheldAt ? null : (survivor.publishedAt ?? merged.publishedAt),
  } as Partial<Enterprise>
}

/** Tells of the survivor, and of the records that are no more. */
async function announce(tx: Transaction, survivorId: string, journal: readonly JournalStep[]): Promise<void> {
  await recordEvent(tx, { subjectKind: 'enterprise', subjectId: survivorId, kind: 'enterprise.changed' })
  for (const step of journal) {
    if (step.kind !== 'drop' || step.id === null) continue
    if (step.table !== 'enterprise' && step.table !== 'product') continue
    await recordEvent(tx, { subjectKind: step.table, subjectId: step.id, kind: `${step.table}.changed` })
  }
}

/** What the database forbids of the merged record: a meeting with itself, the same thing twice. */
const FORBIDDEN = new Set(['23514', '23505', '23P01'])

function explainConflict(error: unknown): never {
  if (FORBIDDEN.has(sqlStateOf(error) ?? '')) throw new AppError('conflict', 'cannotBeOne', {}, error)
  throw error
}

import type { SignedInActor, StaffRole } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { differencesFrom, fingerprintOf, mergeGroups, takeBack, type Group, type Phrase } from './group.ts'
import { MOST_PHRASES, type TurnGroup, type TypedGroup, type UndoChange } from './save-group.schema.ts'
import {
  findChange,
  findLastChange,
  inSynonymTransaction,
  readKeptGroups,
  writeChange,
  type ChangeRow,
} from './synonyms.repository.server.ts'

type Parts = Pick<App, 'db' | 'clock' | 'synonyms'>

/** The number of the change, by which it can be taken back. */
export interface Changed {
  change: bigint
}

/**
 * Saves what was typed for a group, or a new one when `key` is null.
 * @throws AppError notFound, conflict (changed by somebody else meanwhile), invalid (nothing was changed)
 */
export function saveGroup(
  app: Parts,
  actor: SignedInActor,
  key: string | null,
  { version, phrases }: Pick<TypedGroup, 'version' | 'phrases'>,
): Promise<Changed> {
  return change(app, actor, async (tx) => {
    const group = key === null ? null : await held(tx, key, version)
    if (group && group.origin !== 'removed' && fingerprintOf(group.phrases) === fingerprintOf(phrases))
      throw new AppError('invalid', 'synonymsUnchanged')
    return { group, phrases, undoes: null }
  })
}

/** @throws AppError notFound, conflict when the group is no longer the one that its reader had before them */
export async function demandVersion(
  { db }: Pick<App, 'db'>,
  key: string,
  version: number | undefined,
): Promise<void> {
  await held(db, key, version)
}

/**
 * Takes a group out of use, brings it back, or lets it be as the stock says.
 * @throws AppError notFound, conflict (changed by somebody else meanwhile)
 */
export function turnGroup(
  app: Parts,
  actor: SignedInActor,
  key: string,
  { intent, version }: TurnGroup,
): Promise<Changed> {
  return change(app, actor, async (tx) => {
    const group = await held(tx, key, version)
    if (intent === 'revert' && !group.stock) throw new AppError('invalid', 'badInput')
    if ((intent === 'restore') !== (group.origin === 'removed'))
      throw new AppError('conflict', 'synonymsMovedOn', await lastHand(tx, group))
    const phrases = intent === 'remove' ? null : intent === 'revert' ? group.stock : group.phrases
    return { group, phrases, undoes: null }
  })
}

/**
 * Takes a change back, and leaves what was changed elsewhere since.
 * @throws AppError notFound, conflict with the phrases that were changed again since
 */
export function undoChange(app: Parts, actor: SignedInActor, input: UndoChange): Promise<Changed> {
  return change(app, actor, async (tx) => {
    const row = await findChange(tx, input.change)
    if (!row) throw new AppError('notFound', 'synonymChangeNotFound')
    const group = await groupOf(tx, row)
    const back = takeBack(group.origin === 'removed' ? null : group.phrases, row)
    if ('conflicts' in back)
      throw new AppError('conflict', 'synonymsChangedSince', { words: back.conflicts.join(', ') })
    const { phrases } = back
    if (
      phrases &&
      (phrases.length < 2 || phrases.length > MOST_PHRASES || phrases.every((one) => one.narrower))
    )
      throw new AppError('conflict', 'synonymsNoGroup')
    return { group, phrases, undoes: row.id }
  })
}

interface Outcome {
  /** Null for a new group. */
  group: Group | null
  /** Null takes the group out of use. */
  phrases: readonly Phrase[] | null
  undoes: bigint | null
}

async function change(
  app: Parts,
  actor: SignedInActor,
  decide: (tx: Transaction) => Promise<Outcome>,
): Promise<Changed> {
  const written = await inSynonymTransaction(app.db, async (tx) => {
    const { group, phrases, undoes } = await decide(tx)
    const row = group && (await keptRow(tx, group.key))
    return writeChange(tx, {
      group: {
        id: row?.id ?? null,
        stockKey: group ? (row ? row.stockKey : group.key) : null,
        // A removed group keeps its words, so that it can come back.
        ...differencesFrom(group?.stock ?? null, phrases ?? group?.phrases ?? []),
        removed: phrases === null,
        version: (group?.version ?? 0) + 1,
      },
      before: !group || group.origin === 'removed' ? null : group.phrases,
      after: phrases && [...phrases],
      personId: actor.personId,
      role: roleOf(actor),
      undoesId: undoes,
      at: app.clock.now(),
    })
  })
  app.synonyms.forget()
  return { change: written.id }
}

async function held(
  tx: PrismaClient | Transaction,
  key: string,
  version: number | undefined,
): Promise<Group> {
  const group = mergeGroups(await readKeptGroups(tx)).find((one) => one.key === key)
  if (!group) throw new AppError('notFound', 'synonymsNotFound')
  if (group.version !== version) throw new AppError('conflict', 'synonymsMovedOn', await lastHand(tx, group))
  return group
}

async function groupOf(tx: Transaction, { stockKey, groupId }: ChangeRow): Promise<Group> {
  const groups = mergeGroups(await readKeptGroups(tx))
  const group = groups.find(({ key }) => key === stockKey) ?? groups.find(({ key }) => key === groupId)
  if (!group) throw new AppError('notFound', 'synonymsNotFound')
  return group
}

async function keptRow(tx: PrismaClient | Transaction, key: string) {
  const kept = await readKeptGroups(tx)
  return kept.find((row) => row.stockKey === key || row.id === key)
}

/** Who changed a group last, for the one who was too late. */
async function lastHand(tx: PrismaClient | Transaction, { key }: Group): Promise<{ name: string }> {
  const row = await keptRow(tx, key)
  const last = row && (await findLastChange(tx, row.id))
  return { name: last?.person ?? '–' }
}

/** In which of one's roles: the officer's before the administrator's. */
function roleOf({ staffRoles }: SignedInActor): StaffRole {
  return staffRoles.includes('department_officer') ? 'department_officer' : 'administrator'
}

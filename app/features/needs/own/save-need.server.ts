import { isoDay, today as dayOf } from '#app/features/directory/index.ts'
import { findUnknownHs } from '#app/features/directory/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keepDocument } from '#app/platform/files/keep-file.server.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { tellChosen } from '../answers/tell-people.server.ts'
import {
  dayAfter,
  endOfDay,
  isTrusted,
  MOST_FILES,
  MOST_NEEDS,
  MOST_OPEN_DAYS,
  type NeedState,
  shownState,
  stateAfterSaving,
} from '../need.ts'
import {
  confirmInferred,
  countOwnNeeds,
  findOwnNeed,
  findTrust,
  insertNeed,
  type StoredNeed,
  tellOfNeed,
  updateNeed,
  writeFiles,
  writeInvitees,
} from '../own-needs.repository.server.ts'
import { enterpriseOfNeeds } from './enterprise-of-needs.server.ts'
import { findChosen } from './find-chosen.server.ts'
import type { NeedContent } from './need.schema.ts'

type Keeper = Pick<App, 'db' | 'files' | 'photos' | 'clock'>

/** A need as it is handed in. */
export interface NeedInput {
  version: number
  aim: 'keep' | 'open'
  from: string | null
  content: NeedContent
}

/**
 * Saves a need of one's enterprise, a new one where there is no id, and opens it or hands it to an officer where that is
 * asked for.
 * @param files drawings and specifications that came with the form
 * @throws AppError notFound also for one of somebody else, forbidden, conflict when a colleague has changed it meanwhile or
 *   it is closed, invalid at the field for days, codes and names that do not hold and for files that are none
 */
export async function saveNeed(
  app: Keeper,
  actor: SignedInActor,
  where: { slug: string; id: string | null },
  { version, aim, from, content }: NeedInput,
  files: readonly ArrivedFile[] = [],
): Promise<{ id: string; state: NeedState; wasOpen: boolean }> {
  const enterprise = await enterpriseOfNeeds(app, actor, where.slug)
  const stored = where.id === null ? null : await findOwnNeed(app.db, enterprise.id, where.id)
  if (where.id !== null && !stored) throw new AppError('notFound', 'needNotFound')
  if (stored && stored.version !== version) throw new AppError('conflict', 'needMovedOn')
  const now = app.clock.now()
  const today = dayOf(now)
  demandDays(content, today, stored)
  await demandKnownHs(app, content, stored)
  const state = stateAfterSaving(
    stored && shownState(stored, now),
    aim === 'open',
    isTrusted(await findTrust(app.db, enterprise.id), today),
  )
  if (state === null) throw new AppError('conflict', 'needIsClosed')
  if (!stored) await demandRoom(app, enterprise.id, now)
  const invitees = await findChosen(app, content.visibility === 'chosen' ? content.chosen : [], {
    own: enterprise.id,
    before: stored?.invitees ?? [],
  })
  const kept = keptFiles(content, stored)
  if (kept.length + files.length > MOST_FILES)
    throw new AppError('invalid', 'tooManyNeedFiles', { count: MOST_FILES, field: 'files' })
  const keys: string[] = []
  for (const file of files)
    keys.push(await keepDocument(app, file, { enterpriseId: enterprise.id, uploader: actor }))
  const beside = { expiresAt: endOfDay(content.expiresOn), state, now }
  const id = await app.db.$transaction(async (tx) => {
    const { personId } = actor
    const origin = enterprise.origin === 'demonstration' ? ('demonstration' as const) : ('member' as const)
    const needId =
      stored?.id ??
      (await insertNeed(tx, content, { ...beside, enterpriseId: enterprise.id, origin, personId }))
    if (stored && !(await updateNeed(tx, stored, content, beside)))
      throw new AppError('conflict', 'needMovedOn')
    await writeInvitees(tx, needId, invitees)
    await writeFiles(tx, needId, { kept, added: { keys, open: content.openFiles !== undefined } })
    if (from !== null && !stored)
      await confirmInferred(tx, { enterpriseId: enterprise.id, key: from, personId, at: now })
    await tellOfNeed(tx, needId, eventOf(stored, state), { actorId: personId })
    await tellChosen(tx, needId, now)
    return needId
  })
  return { id, state, wasOpen: stored?.state === 'open' }
}

function eventOf(stored: StoredNeed | null, state: NeedState): string {
  if (state === 'open' && stored?.state !== 'open') return 'need.opened'
  if (state === 'in_review' && stored?.state !== 'in_review') return 'need.submitted'
  return stored ? 'need.changed' : 'need.created'
}

/** A day of delivery that has passed since may stay; others still offer, and the buyer corrects something else. */
function demandDays({ deadline, expiresOn }: NeedContent, today: Date, stored: StoredNeed | null): void {
  const first = dayAfter(today, 0)
  const known = stored?.deadline ? isoDay(stored.deadline) : null
  if (deadline !== null && deadline !== known && deadline <= first)
    throw new AppError('invalid', 'deadlinePast', { field: 'deadline' })
  if (expiresOn < first) throw new AppError('invalid', 'expiryPast', { field: 'expiresOn' })
  if (expiresOn > dayAfter(today, MOST_OPEN_DAYS))
    throw new AppError('invalid', 'expiryTooFar', { field: 'expiresOn', count: MOST_OPEN_DAYS })
}

/** Where the full table of the Harmonised System is loaded, a code must stand in it; what was stated before may stay. */
async function demandKnownHs(
  { db }: Pick<App, 'db'>,
  { hsCodes }: NeedContent,
  stored: StoredNeed | null,
): Promise<void> {
  const fresh = hsCodes.filter((code) => code.length > 2 && !stored?.hsCodes.includes(code))
  const unknown = await findUnknownHs(db, fresh)
  if (unknown.length > 0)
    throw new AppError('invalid', 'hsNotInTable', {
      field: 'hsCodes',
      count: unknown.length,
      codes: unknown.join(', '),
    })
}

async function demandRoom({ db }: Pick<App, 'db'>, enterpriseId: string, now: Date): Promise<void> {
  const { closed: _closed, ...counts } = await countOwnNeeds(db, enterpriseId, now)
  if (Object.values(counts).reduce((sum, count) => sum + count, 0) >= MOST_NEEDS)
    throw new AppError('conflict', 'tooManyNeeds', { count: MOST_NEEDS })
}

/** The files that stay. Those of which the form knows nothing stay as they are: a colleague may have added them. */
function keptFiles({ kept }: NeedContent, stored: StoredNeed | null): { key: string; open: boolean }[] {
  return (stored?.files ?? []).flatMap(({ confidential, file }) => {
    const said = kept.find(({ key }) => key === file.key)
    if (said?.gone !== undefined) return []
    return [{ key: file.key, open: said ? said.open !== undefined : !confidential }]
  })
}

import type { App } from '#app/platform/app.ts'
import { defineBatch } from '#app/platform/batches.server.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { roomOf, type Change } from '#app/platform/realtime/events.ts'

import { findChanged, type ChangedEnterprise, type Subject } from './changed.repository.server.ts'

/** Any number of changes in the directory make at most one push in this time. */
const EVERY_MS = 2000
/** A push stays small; with more it says only that much has changed. */
const MOST_ENTERPRISES = 60
const MOST_CODES = 200

const changes = defineBatch<Subject>({
  name: 'directory changes',
  everyMs: EVERY_MS,
  most: 10_000,
  write: tellOfChanges,
})

/** Gathers what changed in the directory, to tell open lists of partners in a moment. */
export function watchDirectory(app: Pick<App, 'batches'>, events: readonly DomainEvent[]): void {
  for (const { subjectKind, subjectId, kind } of events) {
    const inBulk = kind === 'import.applied' || kind === 'import.undone'
    if (inBulk) app.batches.add(changes, { kind: 'everything', id: subjectId })
    else if (isKind(subjectKind)) app.batches.add(changes, { kind: subjectKind, id: subjectId })
  }
}

const KINDS = ['enterprise', 'product', 'need', 'recognition'] as const satisfies readonly Subject['kind'][]

function isKind(kind: string): kind is (typeof KINDS)[number] {
  return KINDS.some((known) => known === kind)
}

/** Tells all members of what everybody may see, and of an enterprise that is not published only its own people. */
async function tellOfChanges(app: App, subjects: readonly Subject[]): Promise<void> {
  const publish = (rooms: string[], directory: Change['directory']) =>
    app.realtime.publish({
      rooms,
      change: {
        topic: 'directory',
        id: directory?.enterprises[0] ?? '',
        version: 0,
        kind: 'directory.changed',
        at: app.clock.now().toISOString(),
        ...(directory ? { directory } : {}),
      },
    })
  const known = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]))
  if (subjects.some(({ kind }) => kind === 'everything') || known.size > MOST_ENTERPRISES * 4)
    return publish([roomOf.members()], undefined)
  const changed = await findChanged(app.pool, [...known.values()])
  for (const each of changed.filter((one) => !one.published))
    publish([roomOf.enterprise(each.id)], partOf([each]))
  const open = changed.filter((one) => one.published)
  if (open.length === 0) return
  const told = partOf(open)
  const small = told.enterprises.length <= MOST_ENTERPRISES && told.codes.length <= MOST_CODES
  publish([roomOf.members()], small ? told : undefined)
}

function partOf(changed: readonly ChangedEnterprise[]): NonNullable<Change['directory']> {
  return {
    enterprises: changed.map(({ id }) => id),
    codes: [...new Set(changed.flatMap(({ codes }) => codes))],
  }
}

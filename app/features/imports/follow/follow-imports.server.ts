import type { App } from '#app/platform/app.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'

import { keepFollowed, readNextChanges } from './changes.repository.server.ts'

/** Records that are brought up to date at once: what else happened meanwhile waits no longer than these take. */
const CHANGES_AT_ONCE = 400

/** The next changes of imports, as if each had been told by itself. */
export interface FollowedImports {
  events: DomainEvent[]
  /** To be called once they can be found: asks for the next ones, behind all that happened meanwhile. */
  goOn(): Promise<void>
}

/**
 * An import changes more records than events could be written for in good time. One event tells of all; the index then
 * follows in steps, and each step asks for the next, so that a single change by somebody else is not held up.
 */
export async function followImports(app: Pick<App, 'db'>, events: DomainEvent[]): Promise<FollowedImports> {
  const told = events.filter(({ subjectKind, kind }) => subjectKind === 'import' && kind !== 'import.asked')
  const ids = [...new Set(told.map(({ subjectId }) => subjectId))]
  const steps: { id: string; last: bigint; more: boolean }[] = []
  const subjects = new Map<string, DomainEvent>()
  const at = told.at(-1)?.at ?? new Date(0)
  for (const id of ids) {
    const changes = await readNextChanges(app.db, id, CHANGES_AT_ONCE)
    const last = changes.at(-1)?.id
    if (last === undefined) continue
    steps.push({ id, last, more: changes.length === CHANGES_AT_ONCE })
    for (const { enterpriseId, productId } of changes) {
      if (productId) subjects.set(`product:${productId}`, subject('product', productId, at))
      if (enterpriseId) subjects.set(`enterprise:${enterpriseId}`, subject('enterprise', enterpriseId, at))
    }
  }
  return {
    events: [...subjects.values()],
    async goOn() {
      for (const step of steps) await keepFollowed(app.db, step)
    },
  }
}

function subject(subjectKind: 'enterprise' | 'product', subjectId: string, at: Date): DomainEvent {
  return { id: 0n, subjectKind, subjectId, kind: `${subjectKind}.changed`, payload: {}, at }
}

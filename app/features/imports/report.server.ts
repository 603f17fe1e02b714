import type { App } from '#app/platform/app.ts'
import { roomOf } from '#app/platform/realtime/events.ts'

import { keepProgress, type StoredImport } from './imports.repository.server.ts'

/** Tells how far the work on an import is. */
export type Report = (done: number, total: number) => Promise<void>

const EVERY_MS = 500

/** Keeps the progress where every page can read it, and tells the open pages of those who may see the import. */
export function reportTo(
  app: Pick<App, 'db' | 'clock' | 'realtime'>,
  { id, personId, enterpriseId }: Pick<StoredImport, 'id' | 'personId' | 'enterpriseId'>,
): Report {
  let last = 0
  return async (done, total) => {
    if (performance.now() - last < EVERY_MS) return
    last = performance.now()
    const version = await keepProgress(app.db, id, Math.round(done), Math.round(total))
    const rooms = [
      ...(personId === null ? [] : [roomOf.person(personId)]),
      ...(enterpriseId === null ? [] : [roomOf.enterprise(enterpriseId)]),
    ]
    if (rooms.length === 0) return
    const at = app.clock.now().toISOString()
    app.realtime.publish({ rooms, change: { topic: 'import', id, version, kind: 'import.moved', at } })
  }
}

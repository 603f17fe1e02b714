import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { isShownTo } from '../records/published.ts'
import { findByFormerName } from './former-slugs.repository.server.ts'
import { readRecordAddress } from './record-address.ts'

/**
 * Where the record now stands that this path led to before its slug changed, or before it was merged into another.
 * @returns null when the path is not a former address, or leads to what this reader may not see
 */
export async function followFormerAddress(
  app: Pick<App, 'db'>,
  actor: Actor,
  path: string,
): Promise<string | null> {
  const address = readRecordAddress(path)
  const found = address && (await findByFormerName(app.db, address))
  if (!found || (found.enterprise && !isShownTo(actor, found.enterprise))) return null
  return address.with(found.names)
}

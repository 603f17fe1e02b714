import { actorOfPerson } from '#app/features/accounts/index.server.ts'
import type { App } from '#app/platform/app.ts'
import type { Bearer } from '#app/platform/bearer.ts'
import { isScope } from '#app/platform/scopes.ts'

import { hashOf, looksLikeToken } from './token-text.server.ts'
import { findLiveToken, writeUse } from './tokens.repository.server.ts'

/** The last use is kept to the minute, so that a busy program does not write with every read. */
const USE_NOTED_MS = 60_000

/**
 * Whom a token stands for. Roles of staff do not come with it: a token opens what the person may do for their own
 * enterprises, and nothing of the Department.
 */
export async function readBearer(app: Pick<App, 'db' | 'clock'>, token: string): Promise<Bearer | null> {
  if (!looksLikeToken(token)) return null
  const now = app.clock.now()
  const stored = await findLiveToken(app.db, hashOf(token), now)
  const person = stored && (await actorOfPerson(app, stored.personId, `token ${stored.id}`))
  if (!stored || !person) return null
  if (stored.lastUsedAt === null || now.getTime() - stored.lastUsedAt.getTime() > USE_NOTED_MS)
    await writeUse(app.db, stored.id, now)
  return {
    tokenId: stored.id,
    actor: { ...person, staffRoles: [] },
    scopes: stored.scopes.filter(isScope),
  }
}

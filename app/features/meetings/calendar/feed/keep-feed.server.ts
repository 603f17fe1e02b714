import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { newToken } from '#app/platform/one-time-token.server.ts'

import type { CommandFeed } from './feed.schema.ts'
import type { FeedState } from './feed-state.ts'
import { findFeed, removeFeed, writeFeed } from './feeds.repository.server.ts'

/**
 * Makes or ends the address at which a person's other programs read their meetings.
 * @returns the new address, which is shown this once; null when there is none any more
 */
export async function commandFeed(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  { personId }: SignedInActor,
  { command }: CommandFeed,
): Promise<string | null> {
  if (command === 'stopFeed') {
    await removeFeed(app.db, personId)
    return null
  }
  const { token, hash } = newToken()
  await writeFeed(app.db, { personId, tokenHash: hash, now: app.clock.now() })
  return `${app.env.publicUrl}/calendar/feed/${token}.ics`
}

/** Whether a person has such an address; never the address itself. */
export async function readFeed(app: Pick<App, 'db'>, { personId }: SignedInActor): Promise<FeedState | null> {
  const feed = await findFeed(app.db, personId)
  return feed && { createdAt: feed.createdAt.toISOString(), readAt: feed.readAt?.toISOString() ?? null }
}

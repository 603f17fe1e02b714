import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { isMeetingAgreed } from './page/meeting.repository.server.ts'

/** Whether an enterprise that the actor acts for has agreed to meet this one, or has met it. Other pages ask before they show contacts. */
export function hasAgreedToMeet(app: Pick<App, 'db'>, actor: Actor, enterpriseId: string): Promise<boolean> {
  const own = actor.memberships.map((membership) => membership.enterpriseId)
  if (own.length === 0) return Promise.resolve(false)
  return isMeetingAgreed(app.db, own, enterpriseId)
}

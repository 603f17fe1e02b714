import { isbot } from 'isbot'

import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { receiptOf, type ShownSearch } from './receipt.ts'
import { signReceipt } from './receipt.server.ts'

/**
 * The receipt that lets a search be counted; null where it must not be: for staff, whose searches are no demand, for
 * crawlers, and for lists that nobody searched for.
 */
export function offerReceipt(
  app: Pick<App, 'env'>,
  actor: Actor,
  headers: Headers,
  shown: ShownSearch,
): string | null {
  if (!isCounted(actor, headers)) return null
  const receipt = receiptOf(shown)
  return receipt && signReceipt(app, receipt)
}

/** Whether searches of this reader are counted at all. */
export function isCounted(actor: Actor, headers: Headers): boolean {
  return actor.staffRoles.length === 0 && !isbot(headers.get('user-agent'))
}

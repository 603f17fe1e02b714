import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { readUnsubscribeToken, unsubscribeToken } from '#app/platform/mail/unsubscribe-token.server.ts'

import { findSearchOfMail, updateSavedSearch } from './saved-searches.repository.server.ts'

const KIND = 'saved-search'

/** Path of the page that ends the mails of a search, for whoever has the mail. */
export function stopAlertsPath(secret: string, searchId: string): string {
  return `/unsubscribe/${unsubscribeToken(secret, { kind: KIND, id: searchId })}`
}

/**
 * What the page asks about. The name is told only to those who have the link, which is in mails of this search alone.
 * @throws AppError notFound for a link that was not made here
 */
export async function readStopAlerts(app: App, token: string) {
  const search = await searchOf(app, token)
  return { name: search?.name ?? null, ended: !search || search.frequency === 'never' }
}
export type StopAlerts = Awaited<ReturnType<typeof readStopAlerts>>

/** Ends the mails of a search; the search stays. Repeats change nothing. @throws AppError notFound */
export async function stopAlerts(app: App, token: string): Promise<void> {
  const search = await searchOf(app, token)
  if (search) await updateSavedSearch(app.db, search.id, { frequency: 'never' }, app.clock.now())
}

async function searchOf(app: App, token: string) {
  const subscription = readUnsubscribeToken(app.env.sessionSecret, token)
  if (subscription?.kind !== KIND || !z.uuid().safeParse(subscription.id).success)
    throw new AppError('notFound', 'linkNotFound')
  return findSearchOfMail(app.db, subscription.id)
}

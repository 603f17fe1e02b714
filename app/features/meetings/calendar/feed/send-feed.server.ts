import { createHash } from 'node:crypto'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { hashOfToken } from '#app/platform/one-time-token.server.ts'
import { TOKEN_MARK } from '#app/platform/token-paths.ts'

import { entryOf } from '../entries/calendar-entry.server.ts'
import { findEntries } from '../entries/entries.repository.server.ts'
import { feedIcs } from '../entries/ics.ts'
import { hostOf } from '../entries/invitation-for.server.ts'
import { findFeedOwner, noteFeedRead } from './feeds.repository.server.ts'

const DAYS_BACK = 90
/** Programs are asked to come back after so long; most have a pace of their own. */
const EVERY_MINUTES = 15
const HOUR_MS = 3_600_000

/**
 * The meetings of a person as a calendar, for whoever has the address: agreed ones, those whose time is over and cancelled
 * ones, 90 days back and all that are to come.
 * @param name last part of the address: the token, then ".ics"
 * @throws AppError notFound for an address that was never given out, or not any more
 */
export async function sendFeed(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  name: string,
  headers: Headers,
): Promise<Response> {
  const owner =
    name.startsWith(TOKEN_MARK) && name.endsWith('.ics')
      ? await findFeedOwner(app.db, hashOfToken(name.slice(0, -'.ics'.length)))
      : null
  if (!owner) throw new AppError('notFound', 'notFound')
  const now = app.clock.now()
  const { personId, language, readAt } = owner
  const rows = await findEntries(app.db, personId, new Date(now.getTime() - DAYS_BACK * 24 * HOUR_MS))
  const entries = rows.flatMap((row) => {
    const side = row.participants.find((one) => one.personId === personId)?.side ?? 'requester'
    return entryOf(app, row, side, language) ?? []
  })
  const { feedName } = catalogueOf(language).calendarEntries
  const text = feedIcs(entries, { host: hostOf(app), name: feedName, minutes: EVERY_MINUTES })
  if (!readAt || now.getTime() - readAt.getTime() > HOUR_MS) await noteFeedRead(app.db, personId, now)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const common = {
    etag,
    'cache-control': `private, max-age=${EVERY_MINUTES * 60}, must-revalidate`,
    'x-robots-tag': 'noindex',
  }
  const known = headers
    .get('if-none-match')
    ?.split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (known?.includes(etag)) return new Response(null, { status: 304, headers: common })
  return new Response(text, {
    headers: {
      ...common,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="nhip-cau.ics"',
    },
  })
}

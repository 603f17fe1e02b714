import type { App } from '#app/platform/app.ts'
import { openSecret } from '#app/platform/sealed-secret.server.ts'

import { DAY_MS } from '../free/zone-clock.ts'
import type { BusyThread } from './busy-thread.server.ts'
import { type CalendarState, fetchCalendar } from './fetch-calendar.server.ts'
import { DAYS_AHEAD, type ReadFailure, SEALED_FOR } from './source.ts'
import { type DueSource, markFailed, markUnchanged, writeBusy } from './sources.repository.server.ts'

type Reader = Pick<App, 'db' | 'clock' | 'env' | 'log'>

/**
 * Reads a calendar and keeps when it says that its person is busy, from yesterday for half a year. A calendar that cannot be
 * read leaves what it said before as it was.
 * @returns why it could not be read; null when it was
 */
export async function readSource(
  app: Reader,
  source: DueSource,
  thread: Pick<BusyThread, 'read'>,
): Promise<ReadFailure | null> {
  const failed = async (failure: ReadFailure, status: number | null = null) => {
    await markFailed(app.db, source, { failure, status, now: app.clock.now() })
    // The address is as secret as a password.
    app.log.debug({ source: source.id, failure, status }, 'a calendar could not be read')
    return failure
  }
  const address = openSecret(app.env.sessionSecret, SEALED_FOR, source.address)
  if (address === null) return failed('addressLost')
  const fetched = await fetchCalendar(address, knownOf(source, app.clock.now()), {
    loopback: app.env.webhookLoopback,
  })
  const now = app.clock.now()
  if (fetched.kind === 'failed') return failed(fetched.failure, fetched.status)
  if (fetched.kind === 'unchanged') {
    await markUnchanged(app.db, source.id, now)
    return null
  }
  const { text, etag, lastModified } = fetched
  const asked = {
    text,
    from: now.getTime() - DAY_MS,
    until: now.getTime() + DAYS_AHEAD * DAY_MS,
    timeZone: source.timeZone,
  }
  const found = await thread.read(asked).catch((error: unknown) => {
    app.log.error({ err: error, source: source.id }, 'a calendar was not read; it will be tried again')
    return null
  })
  if (!found) return failed('busyHere')
  if (found.kind === 'failed') return failed(found.failure)
  await writeBusy(app.db, source, found.spans, { etag, lastModified, now })
  return null
}

/**
 * What the server said last. A calendar that does not change is still read in full now and then, since the half year that is
 * kept of it moves on, and where its whole days have become others.
 */
function knownOf({ etag, lastModified, wholeAt, wholeZone, timeZone }: DueSource, now: Date): CalendarState {
  const fresh = wholeAt !== null && now.getTime() - wholeAt.getTime() < DAY_MS
  return fresh && wholeZone === timeZone ? { etag, lastModified } : { etag: null, lastModified: null }
}

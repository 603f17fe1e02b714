import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { isClosed } from '../people.repository.server.ts'
import type { Caller } from './caller.ts'
import { rememberDevice } from './known-device.server.ts'
import { markSecondFactor } from './sessions.repository.server.ts'

/**
 * Opens a session for a person who has shown who they are, and makes the browser a known device of theirs.
 * @returns the Set-Cookie headers to send
 * @throws AppError forbidden when an administrator has blocked the account
 */
export async function openSession(
  app: App,
  personId: string,
  from: Caller,
  { secondFactor = false }: { secondFactor?: boolean } = {},
): Promise<Headers> {
  if (await isClosed(app.db, personId)) throw new AppError('forbidden', 'accountBlocked')
  const { headers, response } = await app.auth.api.openSession({
    body: { personId, address: from.address },
    headers: from.headers,
    returnHeaders: true,
  })
  if (secondFactor) await markSecondFactor(app.db, response.sessionId, app.clock.now())
  const cookies = cookiesOf(headers)
  cookies.append('set-cookie', rememberDevice(app, from.headers, personId))
  return cookies
}

/** Only the cookies of an answer of better-auth. */
export function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('set-cookie', cookie)
  return cookies
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import type { App } from '#app/platform/app.ts'

import { accountCookie, readAccountCookie } from './account-cookies.server.ts'

const COOKIE = 'device'
const KEPT_SECONDS = 400 * 86_400
/** People who share a browser. */
const MOST_PEOPLE = 5

/**
 * Which device of a person a request comes from: a name that is told apart from others when wrong passwords are counted;
 * null for a browser in which this person has not signed in. Lets nobody in; the cookie cannot be made up.
 */
export function knownDevice(app: Pick<App, 'env'>, headers: Headers, personId: string): string | null {
  return entriesOf(app, headers).find((entry) => entry.startsWith(`${personId}:`)) ?? null
}

/** The Set-Cookie header that makes this browser a known device of a person, beside others who use it. */
export function rememberDevice(app: Pick<App, 'env'>, headers: Headers, personId: string): string {
  const kept = entriesOf(app, headers)
  const own = kept.find((entry) => entry.startsWith(`${personId}:`))
  const others = kept.filter((entry) => entry !== own).slice(-(MOST_PEOPLE - 1))
  const named = [...others, own ?? `${personId}:${randomBytes(12).toString('base64url')}`].join('~')
  return accountCookie(app, COOKIE, `${named}~${signature(app, named)}`, KEPT_SECONDS)
}

function entriesOf(app: Pick<App, 'env'>, headers: Headers): string[] {
  const value = readAccountCookie(headers, COOKIE) ?? ''
  const cut = value.lastIndexOf('~')
  if (cut < 1) return []
  const expected = Buffer.from(signature(app, value.slice(0, cut)))
  const given = Buffer.from(value.slice(cut + 1))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return []
  return value.slice(0, cut).split('~')
}

function signature({ env }: Pick<App, 'env'>, named: string): string {
  return createHmac('sha256', env.sessionSecret).update(`device:${named}`).digest('base64url')
}

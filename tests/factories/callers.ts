import { randomUUID } from 'node:crypto'

/** A client as use-cases see it, at an address of its own unless one is given. */
export function aCaller(given: { address?: string; cookie?: string } = {}) {
  const headers = new Headers(given.cookie ? { cookie: given.cookie } : {})
  return { address: given.address ?? randomUUID(), headers }
}

/** The Cookie header of a browser that keeps what an answer sets; values of an earlier one stay unless replaced. */
export function cookiesIn(headers: Headers, before = ''): string {
  const kept = new Map<string, string>()
  for (const pair of [
    ...before.split('; '),
    ...headers.getSetCookie().map((one) => one.split(';')[0] ?? ''),
  ]) {
    const cut = pair.indexOf('=')
    if (cut > 0) kept.set(pair.slice(0, cut), pair.slice(cut + 1))
  }
  return [...kept]
    .filter(([, value]) => value !== '')
    .map((pair) => pair.join('='))
    .join('; ')
}

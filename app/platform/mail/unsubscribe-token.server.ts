import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a person may end by a link in a mail. */
export interface Subscription {
  kind: string
  id: string
}

/**
 * The part of an address that lets whoever has it end this one kind of mail, and nothing else. Signed, so that nobody
 * can make one up; without an end, because old mails must still be obeyed.
 */
export function unsubscribeToken(secret: string, { kind, id }: Subscription): string {
  const named = Buffer.from(`${kind}:${id}`).toString('base64url')
  return `${named}.${signature(secret, named)}`
}

/** What a token is about; null when it was not made here. */
export function readUnsubscribeToken(secret: string, token: string): Subscription | null {
  const [named = '', signed = '', ...rest] = token.split('.')
  const expected = Buffer.from(signature(secret, named))
  const given = Buffer.from(signed)
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const text = Buffer.from(named, 'base64url').toString()
  const split = text.indexOf(':')
  return split < 1 ? null : { kind: text.slice(0, split), id: text.slice(split + 1) }
}

function signature(secret: string, named: string): string {
  return createHmac('sha256', secret).update(`unsubscribe:${named}`).digest('base64url')
}

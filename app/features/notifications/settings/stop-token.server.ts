import { readUnsubscribeToken, unsubscribeToken } from '#app/platform/mail/unsubscribe-token.server.ts'

import { SWITCHES } from '../notification.ts'

const KIND = 'notifications'

/** Mails that a link can end: those of one switch, or the digest. */
const STOPPED = [...SWITCHES, 'digest'] as const
type Stopped = (typeof STOPPED)[number]

/** Path of the page that ends mails of one kind for whoever has the mail. */
export function stopMailsPath(secret: string, personId: string, about: Stopped): string {
  return `/unsubscribe/${unsubscribeToken(secret, { kind: KIND, id: `${personId}:${about}` })}`
}

/** Whose mails a token ends, and which; null when it ends others, or was not made here. */
export function readStopToken(secret: string, token: string): { personId: string; about: Stopped } | null {
  const subscription = readUnsubscribeToken(secret, token)
  if (subscription?.kind !== KIND) return null
  const [personId = '', word] = subscription.id.split(':')
  const about = STOPPED.find((one) => one === word)
  return about ? { personId, about } : null
}

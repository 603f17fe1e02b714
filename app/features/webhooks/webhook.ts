/** What can be told of, by the names that go out. */
export const WEBHOOK_EVENTS = [
  'enterprise.changed',
  'product.changed',
  'recognition.awarded',
  'meeting.requested',
  'meeting.answered',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** What goes out when somebody wants to see whether it arrives. */
export const TEST_EVENT = 'webhook.test'

/** What the outbox tells when somebody waits for a message to be sent. */
export const MESSAGE_ASKED = 'webhook.asked'

export function isWebhookEvent(text: string): text is WebhookEvent {
  return (WEBHOOK_EVENTS as readonly string[]).includes(text)
}

/** Why nothing came back, or why what came back was not enough. */
export const FAILURES = [
  'refusedAddress',
  'unknownHost',
  'noConnection',
  'certificate',
  'timeout',
  'redirect',
  'status',
] as const
export type Failure = (typeof FAILURES)[number]

/** What the key is made for that seals the secrets. */
export const SEALED_FOR = 'secrets of webhooks'

/** Webhooks that one enterprise may have. */
export const MOST_WEBHOOKS = 10

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const LONGEST_PAUSE_MINUTES = 720
/** Attempts at one message, about two days in all. */
export const MOST_ATTEMPTS = 14
/** Where nothing has arrived for so long, nothing more is sent. */
export const FAILING_DAYS = 5
/** After a new secret was made, messages are signed with both for so long. */
export const BOTH_SECRETS_HOURS = 24
/** How long the log of messages goes back. */
export const LOG_DAYS = 30

/**
 * When a message is tried again after its nth attempt has failed: a minute later, then twice as long each time, at most
 * half a day; a tenth more or less, so that what failed together does not come back together.
 * @param chance from 0 to 1
 * @returns null after the last attempt
 */
export function nextAttempt(attempts: number, now: Date, chance: number): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null
  const minutes = Math.min(LONGEST_PAUSE_MINUTES, 2 ** (attempts - 1))
  return new Date(now.getTime() + minutes * MINUTE_MS * (0.9 + 0.2 * chance))
}

/** Whether an address that has failed since then is given up. */
export function isGivenUp(failingSince: Date, now: Date): boolean {
  return now.getTime() - failingSince.getTime() >= FAILING_DAYS * DAY_MS
}

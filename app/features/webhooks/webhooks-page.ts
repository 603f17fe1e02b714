import type { Failure, WebhookEvent } from './webhook.ts'

/** One webhook as its keepers see it. Moments are ISO 8601. */
export interface WebhookRow {
  id: string
  url: string
  enterprise: string
  events: WebhookEvent[]
  state: 'active' | 'disabled'
  failingSince: string | null
}

/** The list of webhooks, and for whom more can be made. */
export interface WebhooksPage {
  webhooks: WebhookRow[]
  enterprises: { value: string; label: string }[]
}

/** One message in the log. */
export interface MessageRow {
  id: string
  kind: string
  state: 'waiting' | 'delivered' | 'failed'
  attempts: number
  createdAt: string
  lastAttemptAt: string | null
  nextAttemptAt: string | null
  status: number | null
  excerpt: string | null
  failure: Failure | null
  milliseconds: number | null
  /** What was sent, as it was sent. */
  payload: string
}

/** One webhook with what was sent there lately. */
export interface WebhookPage extends WebhookRow {
  /** Until when messages are signed with the former secret as well. */
  formerUntil: string | null
  messages: MessageRow[]
}

/** What an action left to be said once. */
export interface WebhookNotice {
  secret: string | null
  done: string | null
}

import type { Language } from '#app/locales/language.ts'

import { NOTIFICATIONS, type NotificationKind } from '../notification.ts'
import { mailPlan, type MailPlan, type Wishes } from '../settings/wishes.ts'

/** Somebody who is told. */
export interface Hearer {
  personId: string
  enterpriseId: string
  language: Language
  timeZone: string
}

/** Something that happened, before it is known who hears of it. */
export interface Happening {
  kind: NotificationKind
  meetingId: string
  version: number
  /** Tells it from others of its kind about the same meeting. */
  once: string
  data: NotificationData
  at: Date
  /** When there is nothing left to do about it. */
  overAt: Date | null
}

/** What a notification keeps for its words: ids and moments, nothing that would have to be forgotten by itself. */
export interface NotificationData {
  /** Who acted, and for which side; absent when the clock did. */
  personId?: string | undefined
  side?: 'requester' | 'responder' | undefined
  startsAt?: string | undefined
  endsAt?: string | undefined
  messageId?: string | undefined
  followUpId?: string | undefined
}

/** What is written so that one person hears of something. */
export interface Tidings {
  hearer: Hearer
  happening: Happening
  /** Whether the person's list shows it. */
  shown: boolean
  /** How it goes out by mail; null when it does not. */
  mail: MailPlan | null
  /** Whether there is a notification at all; those who acted themselves only get the mail for their calendar. */
  listed: boolean
}

/**
 * How one person hears of something; null when they want to hear of it in no way.
 * @param way whether the happening is one that goes out by mail, and whether the person did it
 */
export function tidingsFor(
  hearer: Hearer,
  happening: Happening,
  way: { mail: boolean; own: boolean },
  { wishes, now }: { wishes: Wishes; now: Date },
): Tidings | null {
  const { kind, overAt } = happening
  const plan = way.mail ? mailPlan(kind, { wishes, timeZone: hearer.timeZone }, { now, overAt }) : null
  // What one has done oneself is no news; only the entry of the calendar is of use, and a digest brings none.
  if (way.own)
    return plan?.way === 'alone' ? { hearer, happening, shown: false, mail: plan, listed: false } : null
  const shown = wishes.choices[NOTIFICATIONS[kind]].inApp
  return shown || plan ? { hearer, happening, shown, mail: plan, listed: true } : null
}

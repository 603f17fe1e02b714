import { NOTIFICATIONS, type NotificationKind, type Switch } from '../notification.ts'
import { endOfQuiet, nextDigest, type QuietHours } from './quiet-hours.ts'

/** How somebody wants to hear of one kind of thing by mail. */
export const MAIL_WISHES = ['at_once', 'digest', 'never'] as const
export type MailWish = (typeof MAIL_WISHES)[number]

/** What a person wishes for one switch. */
export interface Choice {
  inApp: boolean
  mail: MailWish
}

/** How a person wishes to be told. */
export interface Wishes {
  choices: Readonly<Record<Switch, Choice>>
  digestHour: number
  quiet: QuietHours | null
  /** Whether reminders of the last hour come in quiet hours as well. */
  remindInQuiet: boolean
  ringSound: boolean
  browser: boolean
}

/** What somebody gets who has never said anything. */
export const DEFAULT_WISHES: Wishes = {
  choices: {
    requests: { inApp: true, mail: 'at_once' },
    messages: { inApp: true, mail: 'at_once' },
    outcome: { inApp: true, mail: 'at_once' },
    reminderDay: { inApp: true, mail: 'at_once' },
    reminderHour: { inApp: true, mail: 'at_once' },
    reminderMinutes: { inApp: true, mail: 'never' },
  },
  digestHour: 8,
  quiet: null,
  remindInQuiet: true,
  ringSound: false,
  browser: true,
}

/** A reminder in a digest would come too late or too early. */
const NEVER_IN_DIGEST: ReadonlySet<Switch> = new Set(['reminderDay', 'reminderHour', 'reminderMinutes'])
/** Reminders that lose their sense by waiting for the morning. */
const LAST_REMINDERS: ReadonlySet<Switch> = new Set(['reminderHour', 'reminderMinutes'])

/** What can be wished for a switch by mail. */
export function mailWishesFor(about: Switch): readonly MailWish[] {
  return NEVER_IN_DIGEST.has(about) ? ['at_once', 'never'] : MAIL_WISHES
}

/** Whether something of this kind comes in quiet hours as well. */
export function breaksQuiet({ remindInQuiet }: Wishes, about: Switch): boolean {
  return remindInQuiet && LAST_REMINDERS.has(about)
}

/** How a mail goes out: by itself, now or after the quiet hours; or as a part of the digest at that time. */
export type MailPlan = { way: 'alone'; notBefore: Date | null } | { way: 'digest'; at: Date }

/**
 * How a person hears of something by mail; null when they do not want to. What would be over before the next digest comes
 * by itself.
 * @param overAt when there is nothing left to do about it; null when that has no end
 */
export function mailPlan(
  kind: NotificationKind,
  { wishes, timeZone }: { wishes: Wishes; timeZone: string },
  { now, overAt }: { now: Date; overAt: Date | null },
): MailPlan | null {
  const about = NOTIFICATIONS[kind]
  const { mail } = wishes.choices[about]
  if (mail === 'never') return null
  if (mail === 'digest' && !NEVER_IN_DIGEST.has(about)) {
    const at = nextDigest(wishes.digestHour, timeZone, now)
    if (overAt === null || at < overAt) return { way: 'digest', at }
  }
  const waits = breaksQuiet(wishes, about) ? null : endOfQuiet(wishes.quiet, timeZone, now)
  return { way: 'alone', notBefore: waits }
}

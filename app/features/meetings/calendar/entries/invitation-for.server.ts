import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import type { MeetingSide } from '../../meeting.ts'
import { entryOf } from './calendar-entry.server.ts'
import { findEntry } from './entries.repository.server.ts'
import { invitationIcs } from './ics.ts'

/** A calendar file to go with a mail. */
export interface CalendarFile {
  /** Of the mail part too: `text/calendar; method=REQUEST`. */
  method: 'REQUEST' | 'CANCEL'
  text: string
}

/**
 * What a mail about a meeting brings for the recipient's calendar: the entry as it stands now, or that it goes, because the
 * meeting was cancelled or because they no longer take part. Null where no time was ever agreed.
 */
export async function invitationFor(
  app: Pick<App, 'db' | 'env' | 'clock'>,
  meetingId: string,
  recipient: { personId: string; name: string; email: string; side: MeetingSide; language: Language },
): Promise<CalendarFile | null> {
  const row = await findEntry(app.db, meetingId)
  const entry = row && entryOf(app, row, recipient.side, recipient.language)
  if (!row || !entry) return null
  const takesPart = row.participants.some(({ personId }) => personId === recipient.personId)
  const cancelled = entry.cancelled || !takesPart
  const text = invitationIcs(
    { ...entry, cancelled },
    {
      host: hostOf(app),
      organiser: senderOf(app.env.mail.from),
      attendee: recipient,
      sentAt: app.clock.now(),
    },
  )
  return { method: cancelled ? 'CANCEL' : 'REQUEST', text }
}

/** Host of the product's address: it stands in the id of every entry. */
export function hostOf({ env }: Pick<App, 'env'>): string {
  return new URL(env.publicUrl).hostname
}

/** Name and address of a sender such as `Name <name@host>`. */
function senderOf(from: string): { name: string; email: string } {
  const [, name = '', email = from] = /^(.*)<([^>]+)>\s*$/.exec(from) ?? []
  return { name: name.trim() || 'Nhịp Cầu', email: email.trim() }
}

import { invitationFor } from '#app/features/meetings/index.server.ts'
import type { App } from '#app/platform/app.ts'
import type { MailCalendar } from '#app/platform/mail/mail.ts'

import type { Letter } from './letter.ts'

/**
 * The entry of a meeting for its reader's calendar as it stands now, or that it goes: because the meeting was called off, or
 * because they no longer take part. Null where no time was ever agreed.
 */
export async function invitationOf(
  app: Pick<App, 'db' | 'env' | 'clock'>,
  { meeting, reader, side, language }: Letter,
): Promise<MailCalendar | null> {
  const { id: personId, name, email } = reader
  const file = await invitationFor(app, meeting.id, { personId, name, email, side, language })
  return file && { method: file.method, content: file.text }
}

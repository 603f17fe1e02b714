import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import { book, free, holdPeople } from './bookings.repository.server.ts'
import type { TimeSpan } from './proposed-times.ts'

/**
 * Takes a time for all who take part, in place of the one that the meeting had before.
 * @throws what the exclusion constraint refuses (23P01)
 */
export async function bookFor(
  _app: App,
  tx: Transaction,
  meetingId: string,
  personIds: readonly string[],
  span: TimeSpan,
): Promise<void> {
  await holdPeople(tx, personIds)
  await free(tx, meetingId)
  await book(
    tx,
    meetingId,
    personIds.map((personId) => ({ personId, restMinutes: 0 })),
    span,
  )
}

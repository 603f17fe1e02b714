import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import { book, free, holdPeople } from './bookings.repository.server.ts'
import type { TimeSpan } from './proposed-times.ts'

/**
 * Takes a time for all who take part, in place of the one that the meeting had before.
 * @throws what the exclusion constraint refuses (23P01); AppError conflict/dayFull
 */
export async function bookFor(
  app: App,
  tx: Transaction,
  meetingId: string,
  personIds: readonly string[],
  span: TimeSpan,
): Promise<void> {
  await holdPeople(tx, personIds)
  await free(tx, meetingId)
  await bookPeople(app, tx, meetingId, personIds, span)
}

/** Takes a time for those who come to an agreed meeting later, and gives it back for those who leave it. */
export async function bookAlso(
  app: App,
  tx: Transaction,
  meetingId: string,
  { come, gone }: { come: readonly string[]; gone: readonly string[] },
  span: TimeSpan,
): Promise<void> {
  await holdPeople(tx, [...come, ...gone])
  if (gone.length > 0) await free(tx, meetingId, gone)
  await bookPeople(app, tx, meetingId, come, span)
}

async function bookPeople(
  _app: App,
  tx: Transaction,
  meetingId: string,
  personIds: readonly string[],
  span: TimeSpan,
): Promise<void> {
  await book(
    tx,
    meetingId,
    personIds.map((personId) => ({ personId, restMinutes: 0 })),
    span,
  )
}

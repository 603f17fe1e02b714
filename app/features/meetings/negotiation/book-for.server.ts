import { readCalendars } from '#app/features/availability/index.server.ts'
import type { PersonCalendar } from '#app/features/availability/index.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { book, countBooked, free, holdPeople } from './bookings.repository.server.ts'
import { dayAround, type TimeSpan } from './proposed-times.ts'

/**
 * Takes a time for all who take part, in place of the one that the meeting had before.
 * @throws what the exclusion constraint refuses (23P01); AppError conflict/dayFull for a person's quota of a day
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
  app: App,
  tx: Transaction,
  meetingId: string,
  personIds: readonly string[],
  span: TimeSpan,
): Promise<void> {
  const calendars = await readCalendars(app, personIds, span)
  for (const [personId, calendar] of calendars) await demandRoom(tx, meetingId, personId, calendar, span)
  const rested = personIds.map((personId) => ({
    personId,
    restMinutes: calendars.get(personId)?.restMinutes ?? 0,
  }))
  await book(tx, meetingId, rested, span)
}

/** Counted while nobody else can book this person. */
async function demandRoom(
  tx: Transaction,
  meetingId: string,
  personId: string,
  { maxPerDay, timeZone }: PersonCalendar,
  span: TimeSpan,
): Promise<void> {
  if (maxPerDay === null) return
  const booked = await countBooked(tx, personId, dayAround(span.startsAt, timeZone), meetingId)
  if (booked >= maxPerDay) throw new AppError('conflict', 'dayFull')
}

import { type BookingLimits, findLimits } from '#app/features/availability/index.server.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { book, countBooked, free, holdPeople } from './bookings.repository.server.ts'
import { dayAround, type TimeSpan } from './proposed-times.ts'

/**
 * Takes a time for all who take part, in place of the one that the meeting may have had before.
 * @throws what the exclusion constraint refuses (23P01); AppError conflict/dayFull for a person's quota of a day
 */
export async function bookFor(
  tx: Transaction,
  meeting: { id: string; startsAt: Date | null },
  personIds: readonly string[],
  span: TimeSpan,
): Promise<void> {
  await holdPeople(tx, personIds)
  if (meeting.startsAt) await free(tx, meeting.id)
  await bookPeople(tx, meeting.id, personIds, span)
}

/** Takes a time for those who come to an agreed meeting later, and gives it back for those who leave it. */
export async function bookAlso(
  tx: Transaction,
  meetingId: string,
  { come, gone }: { come: readonly string[]; gone: readonly string[] },
  span: TimeSpan,
): Promise<void> {
  await holdPeople(tx, [...come, ...gone])
  if (gone.length > 0) await free(tx, meetingId, gone)
  await bookPeople(tx, meetingId, come, span)
}

async function bookPeople(
  tx: Transaction,
  meetingId: string,
  personIds: readonly string[],
  span: TimeSpan,
): Promise<void> {
  const people = await findLimits(tx, personIds)
  for (const person of people) await demandRoom(tx, meetingId, person, span)
  await book(tx, meetingId, people, span)
}

/** Counted while nobody else can book this person. */
async function demandRoom(
  tx: Transaction,
  meetingId: string,
  { personId, maxPerDay, timeZone }: BookingLimits,
  span: TimeSpan,
): Promise<void> {
  if (maxPerDay === null) return
  const booked = await countBooked(tx, personId, dayAround(span.startsAt, timeZone), meetingId)
  if (booked >= maxPerDay) throw new AppError('conflict', 'dayFull')
}

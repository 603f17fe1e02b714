import { Prisma } from '#app/platform/database/generated/client.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'

import type { CalendarException } from '../person-calendar.ts'
import { exceptionOf } from './stored-exception.ts'
import type { CalendarRules } from './calendar-rules.ts'

/** Writes some of a person's rules and leaves the others as they are, or as usual. */
export async function writeRules(
  db: PrismaClient,
  personId: string,
  { weekly, ...rules }: Partial<CalendarRules>,
): Promise<void> {
  const change = {
    ...rules,
    ...(weekly === undefined
      ? {}
      : { weekly: weekly === null ? Prisma.DbNull : weekly.map((some) => ({ ...some })) }),
  }
  await db.calendarSettings.upsert({ where: { personId }, create: { personId, ...change }, update: change })
}

/** Adds days that are not as every week, unless the person has as many as they may. @returns whether it was added */
export function addException(
  db: PrismaClient,
  personId: string,
  { kind, from, until, hours }: CalendarException,
  most: number,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    if ((await tx.calendarException.count({ where: { personId } })) >= most) return false
    await tx.calendarException.create({
      data: {
        personId,
        kind,
        firstDay: new Date(`${from}T00:00:00Z`),
        lastDay: new Date(`${until}T00:00:00Z`),
        fromMinute: hours?.from ?? null,
        toMinute: hours?.to ?? null,
      },
    })
    return true
  })
}

/** Removes days that are over, so that they do not count for ever. */
export async function removePastExceptions(db: PrismaClient, personId: string, before: Date): Promise<void> {
  await db.calendarException.deleteMany({ where: { personId, lastDay: { lt: before } } })
}

/** Takes one away. @returns what it was; null when it is gone already, or somebody else's */
export async function removeException(
  db: PrismaClient,
  personId: string,
  id: string,
): Promise<CalendarException | null> {
  const row = await db.calendarException.findFirst({ where: { id, personId } })
  if (!row) return null
  await db.calendarException.deleteMany({ where: { id, personId } })
  return exceptionOf(row)
}

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { clockOf, dayAt, textOfDay } from '../free/zone-clock.ts'
import type { CalendarException } from '../person-calendar.ts'
import {
  addException,
  removeException,
  removePastExceptions,
  writeRules,
} from '../settings/settings.repository.server.ts'
import {
  addCalendarSource,
  readCalendarSource,
  removeCalendarSource,
} from '../sources/keep-sources.server.ts'
import type { ReadFailure } from '../sources/source.ts'
import { type CommandCalendar, typedDays } from './own-calendar.schema.ts'
import { hoursOf, weekOf } from './typed-hours.ts'

/** Days that are not as every week, of one person. */
const MOST_EXCEPTIONS = 100

/** What a command left to be said. */
export interface CalendarResult {
  /** Days that were taken away, so that they can be put back. */
  removed: CalendarException | null
  /** Why a calendar could not be read. */
  failure: ReadFailure | null
}

const NOTHING_TO_SAY: CalendarResult = { removed: null, failure: null }

/**
 * Changes something of the calendar of the person who asks.
 * @throws AppError invalid, conflict/tooManyExceptions or tooManySources, notFound/sourceNotFound
 */
export async function commandCalendar(
  app: Pick<App, 'db' | 'clock' | 'env' | 'log'>,
  actor: SignedInActor,
  input: CommandCalendar,
): Promise<CalendarResult> {
  const { personId } = actor
  switch (input.command) {
    case 'hours':
      await writeRules(app.db, personId, { weekly: weekOf(typedDays(input)).weekly })
      return NOTHING_TO_SAY
    case 'usualHours':
      await writeRules(app.db, personId, { weekly: null })
      return NOTHING_TO_SAY
    case 'rules': {
      const { restMinutes, maxPerDay = null, noticeMinutes } = input
      await writeRules(app.db, personId, { restMinutes, maxPerDay, noticeMinutes })
      return NOTHING_TO_SAY
    }
    case 'holidays': {
      const { vietnameseHolidays = false, ownHolidays = false } = input
      await writeRules(app.db, personId, { vietnameseHolidays, ownHolidays })
      return NOTHING_TO_SAY
    }
    case 'addException':
      await addOne(app, actor, exceptionOf(input))
      return NOTHING_TO_SAY
    case 'removeException':
      return { ...NOTHING_TO_SAY, removed: await removeException(app.db, personId, input.id) }
    case 'addSource':
      return { ...NOTHING_TO_SAY, failure: await addCalendarSource(app, actor, input) }
    case 'readSource':
      return { ...NOTHING_TO_SAY, failure: await readCalendarSource(app, actor, input.id) }
    case 'removeSource':
      await removeCalendarSource(app, actor, input.id)
      return NOTHING_TO_SAY
  }
}

function exceptionOf({
  kind,
  from,
  until = from,
  fromTime,
  untilTime,
}: Extract<CommandCalendar, { command: 'addException' }>): CalendarException {
  const typed = hoursOf({ from: fromTime, until: untilTime })
  const hours = typeof typed === 'string' ? null : typed
  if (kind === 'off') return { kind, from, until, hours }
  if (!hours) throw new AppError('invalid', 'badInput')
  return { kind, from, until, hours }
}

async function addOne(
  app: Pick<App, 'db' | 'clock'>,
  { personId, timeZone }: SignedInActor,
  exception: CalendarException,
): Promise<void> {
  const now = app.clock.now().getTime()
  const today = textOfDay(dayAt(clockOf(timeZone, { from: now, to: now }), now))
  if (exception.until < today) throw new AppError('invalid', 'exceptionPast', { field: 'until' })
  await removePastExceptions(app.db, personId, new Date(`${today}T00:00:00Z`))
  if (!(await addException(app.db, personId, exception, MOST_EXCEPTIONS)))
    throw new AppError('conflict', 'tooManyExceptions', { count: MOST_EXCEPTIONS })
}

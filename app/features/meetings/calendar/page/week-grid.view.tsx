import clsx from 'clsx'
import { useTranslations } from 'use-intl'

import { Link } from '#app/ui/router.ts'

import { useNameOf } from '../../party-name.ts'
import type { CalendarItem, CalendarPage } from './calendar-item.ts'
import { useClockText, useDayWords, useTheirClock, useTheirTime } from './item-words.ts'
import { clustersOf, type Cluster } from './lanes.ts'
import { minutesText } from './minutes-text.ts'

const QUARTER = 15
const HOUR = 60
/** Fewer than two quarters of an hour have no room for a line of text. */
const LEAST_ROWS = 2
const MOST_LANES = 6
/** From so many minutes on there is room for a second line, and for a third. */
const ROOM_FOR_TWO = 45
const ROOM_FOR_THREE = 75

type Day = CalendarPage['days'][number]

interface Shown {
  first: number
  last: number
}

/**
 * The week as a grid of quarters of an hour. Places are classes (row-start-…, which app.css asks Tailwind for), since the
 * policy of the pages forbids styles of their own.
 */
export function WeekGrid({ page }: { page: CalendarPage }) {
  const shown = hoursShown(page)
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface">
      <div className="grid min-w-176 grid-cols-[3.25rem_repeat(7,minmax(0,1fr))]">
        <div aria-hidden className="border-b border-line" />
        {page.days.map((day) => (
          <DayHead key={day.day} day={day} today={day.day === page.today} />
        ))}
        <Hours shown={shown} />
        {page.days.map((day) => (
          <DayColumn key={day.day} day={day} page={page} shown={shown} />
        ))}
      </div>
    </div>
  )
}

function DayHead({ day: { day, holidays, off }, today }: { day: Day; today: boolean }) {
  const t = useTranslations('meetingCalendar')
  const { short, number } = useDayWords()(day)
  const free = [...holidays, ...(off ? [t('dayOff')] : [])].join(', ')
  return (
    <div
      aria-hidden
      title={free || undefined}
      className={clsx(
        'min-w-0 border-b border-l border-line px-1 py-2 text-center',
        free && 'bg-warning-tint',
      )}
    >
      <div className="text-xs text-muted">{short}</div>
      <div
        className={clsx(
          'tabular-nums text-lg leading-7',
          today ? 'font-semibold text-accent' : 'font-medium',
        )}
      >
        {number}
      </div>
      {free ? <div className="truncate text-xs text-warning">{free}</div> : null}
    </div>
  )
}

function Hours({ shown: { first, last } }: { shown: Shown }) {
  return (
    <div aria-hidden className="grid auto-rows-[0.875rem] text-right tabular-nums text-xs text-muted">
      {hoursBetween(first + 1, last).map((hour) => (
        <span key={hour} className={clsx('-mt-2.5 pr-2', rows(hour * HOUR, hour * HOUR + HOUR, first))}>
          {hour}:00
        </span>
      ))}
    </div>
  )
}

function DayColumn({ day, page, shown: { first, last } }: { day: Day; page: CalendarPage; shown: Shown }) {
  const t = useTranslations('meetingCalendar')
  const words = useDayWords()(day.day)
  const parts = page.items.flatMap((item) =>
    item.parts
      .filter((part) => part.day === day.day)
      .map(({ from, to }) => ({ from, to: readable(from, to), item })),
  )
  const free = [...day.holidays, ...(day.off ? [t('dayOff')] : [])]
  return (
    <section
      aria-label={[words.long, ...free].join(', ')}
      className={clsx(
        'relative grid auto-rows-[0.875rem] grid-cols-1 border-l border-line',
        free.length > 0 ? 'bg-warning-tint/60' : 'bg-paper',
      )}
    >
      {day.open.map((stretch) => (
        <div
          key={stretch.from}
          aria-hidden
          className={clsx('bg-surface', place(stretch.from, stretch.to, first))}
        />
      ))}
      {hoursBetween(first, last).map((hour) => (
        <div
          key={hour}
          aria-hidden
          className={clsx(
            'pointer-events-none border-t border-line',
            hour === first && 'border-transparent',
            place(hour * HOUR, hour * HOUR + HOUR, first),
          )}
        />
      ))}
      {day.busy.flatMap(clippedTo(first, last)).map((stretch) => (
        <div
          key={stretch.from}
          className={clsx(
            'mx-0.5 overflow-hidden rounded-[4px] border border-line-strong/50 bg-hatched',
            place(stretch.from, stretch.to, first),
          )}
        >
          <span className="sr-only">
            {t('busy')} {minutesText(stretch)}
          </span>
        </div>
      ))}
      {clustersOf(parts).map((cluster) => (
        <ClusterOf key={cluster.from} cluster={cluster} first={first} timeZone={page.timeZone} />
      ))}
      {day.day === page.today && page.minute >= first * HOUR && page.minute < last * HOUR ? (
        <div
          aria-hidden
          title={t('now')}
          className={clsx(
            'pointer-events-none h-0.5 bg-error',
            place(page.minute, page.minute + QUARTER, first),
          )}
        />
      ) : null}
    </section>
  )
}

/** What overlaps, beside each other; what finds no lane any more shares the last one. */
function ClusterOf({
  cluster: { from, to, lanes, members },
  first,
  timeZone,
}: {
  cluster: Cluster<{ from: number; to: number; item: CalendarItem }>
  first: number
  timeZone: string
}) {
  const shown = Math.min(lanes, MOST_LANES)
  return (
    <ul
      className={clsx(
        'z-10 grid auto-rows-[0.875rem] gap-x-0.5 px-0.5',
        `grid-cols-${shown}`,
        place(from, to, first),
      )}
    >
      {members.map(({ lane, item: { item, ...part } }) => (
        <li
          key={item.key}
          className={clsx(
            'min-w-0 py-px',
            `col-start-${Math.min(lane, MOST_LANES - 1) + 1}`,
            rows(part.from, part.to, Math.floor(from / QUARTER) / 4),
          )}
        >
          <Block item={item} minutes={part.to - part.from} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}

const LOOKS: Record<CalendarItem['kind'], string> = {
  agreed: 'bg-accent text-on-accent hover:bg-accent-hover',
  over: 'border border-line-strong bg-sunken text-muted hover:text-ink',
  held: 'border border-dashed border-accent bg-accent-tint text-accent-hover hover:bg-surface',
}

function Block({ item, minutes, timeZone }: { item: CalendarItem; minutes: number; timeZone: string }) {
  const t = useTranslations('meetingCalendar')
  const name = useNameOf()(item.meeting.partner)
  const when = useClockText()(item)
  const theirs = useTheirTime(timeZone)(item)
  const theirClock = useTheirClock(timeZone)(item)
  const short = minutes < ROOM_FOR_TWO
  const begins = when.slice(0, 5)
  const theirsBeside = theirClock && !short ? ` (${theirClock})` : ''
  // What is to be seen comes first and unbroken: that is what somebody says who works by voice.
  const words = [`${begins}${theirsBeside} ${name}`, when, t(item.kind), theirs, item.meeting.purpose]
    .filter(Boolean)
    .join(' · ')
  return (
    <Link
      to={`/meetings/${item.meeting.id}`}
      title={words}
      aria-label={words}
      className={clsx(
        'block h-full overflow-hidden rounded-[5px] px-1.5 text-xs leading-[1.125rem] transition-colors',
        LOOKS[item.kind],
        short ? 'truncate' : 'py-0.5',
      )}
    >
      <span className={clsx('tabular-nums', short ? 'mr-1' : 'block truncate')}>
        <span className="font-semibold">{begins}</span>
        {theirsBeside ? <span className="opacity-80">{theirsBeside}</span> : null}
      </span>{' '}
      <span
        className={clsx(!short && (minutes < ROOM_FOR_THREE ? 'block truncate' : 'line-clamp-2 break-words'))}
      >
        {name}
      </span>
    </Link>
  )
}

/** From eight to six, and as far beyond as there is something to see. */
function hoursShown({ days, items }: CalendarPage): Shown {
  const stretches = [...items.flatMap(({ parts }) => parts), ...days.flatMap(({ open }) => open)]
  return {
    first: Math.max(0, Math.min(8, ...stretches.map(({ from }) => Math.floor(from / HOUR)))),
    last: Math.min(
      24,
      Math.max(18, ...stretches.map(({ from, to }) => Math.ceil(readable(from, to) / HOUR))),
    ),
  }
}

function hoursBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
}

/** The end of a block that has room for a line of text. */
function readable(from: number, to: number): number {
  return Math.min(24 * HOUR, Math.max(to, from + LEAST_ROWS * QUARTER))
}

function clippedTo(first: number, last: number) {
  return ({ from, to }: { from: number; to: number }) => {
    const clipped = { from: Math.max(from, first * HOUR), to: Math.min(to, last * HOUR) }
    return clipped.from < clipped.to ? [clipped] : []
  }
}

/** The rows of a stretch in a grid that begins with an hour. */
function rows(from: number, to: number, first: number): string {
  const row = (minute: number) => Math.round((minute - first * HOUR) / QUARTER) + 1
  const begins = Math.max(1, Math.floor((from - first * HOUR) / QUARTER) + 1)
  return `row-start-${begins} row-end-${Math.max(begins + 1, row(to))}`
}

function place(from: number, to: number, first: number): string {
  return `col-start-1 ${rows(from, to, first)}`
}

import { useId } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

import { Heading } from '#app/ui/heading.tsx'
import { useIsoDay } from '#app/ui/use-moment.ts'

import type { PicturedDay } from '../days/pictured-days.ts'
import type { Stretch } from '../free/stretches.ts'
import { hoursText } from './day-text.ts'

const WIDTH = 360
const LEFT = 28
const TOP = 40
const HOUR_HEIGHT = 17
const HOUR = 60

/** The coming days as columns: when one receives, when other calendars keep one busy, and days off. */
export function WeekPicture({ week }: { week: readonly PicturedDay[] }) {
  const t = useTranslations('calendar.week')
  return (
    <section aria-labelledby="week" className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <Heading level={2} look="part" id="week" className="mb-3">
        {t('title')}
      </Heading>
      <Columns week={week} />
      <ul className="sr-only">
        {week.map((day) => (
          <DayInWords key={day.day} day={day} />
        ))}
      </ul>
      <Legend />
    </section>
  )
}

function Columns({ week }: { week: readonly PicturedDay[] }) {
  const format = useFormatter()
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  const { first, last } = hoursShown(week)
  const height = TOP + (last - first) * HOUR_HEIGHT + 4
  const width = (WIDTH - LEFT) / week.length
  const y = (minute: number) => TOP + (minute / HOUR - first) * HOUR_HEIGHT
  const block = ({ from, to }: Stretch) => {
    const [begins, ends] = [Math.max(from, first * HOUR), Math.min(to, last * HOUR)]
    return { y: y(begins), height: Math.max(0, y(ends) - y(begins)) }
  }
  const part = (day: string, options: object) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { timeZone: 'UTC', ...options })
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden className="block h-auto w-full tabular-nums">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="fill-sunken" />
          <line x1="0" y1="0" x2="0" y2="6" strokeWidth="3" className="stroke-line-strong/60" />
        </pattern>
      </defs>
      {hourMarks(first, last).map((hour) => (
        <g key={hour}>
          <text x={LEFT - 6} y={y(hour * HOUR) + 4} textAnchor="end" className="fill-muted text-[11px]">
            {hour}
          </text>
          <line x1={LEFT} x2={WIDTH} y1={y(hour * HOUR)} y2={y(hour * HOUR)} className="stroke-line" />
        </g>
      ))}
      {week.map(({ day, open, busy, holidays, off }, at) => {
        const x = LEFT + at * width
        const closed = holidays.length > 0 || off
        return (
          <g key={day}>
            {closed ? (
              <rect
                x={x + 1}
                y={TOP}
                width={width - 2}
                height={height - TOP - 4}
                className="fill-warning-tint"
              />
            ) : null}
            {open.map((stretch) => (
              <rect
                key={stretch.from}
                x={x + 3}
                width={width - 6}
                rx="4"
                {...block(stretch)}
                className="fill-accent-tint stroke-accent"
              />
            ))}
            {busy.map((stretch) => (
              <rect
                key={stretch.from}
                x={x + 3}
                width={width - 6}
                rx="3"
                {...block(stretch)}
                fill={`url(#${hatch})`}
                className="stroke-line-strong"
              />
            ))}
            <text x={x + width / 2} y="14" textAnchor="middle" className="fill-muted text-[11px]">
              {part(day, { weekday: 'short' })}
            </text>
            <text
              x={x + width / 2}
              y="31"
              textAnchor="middle"
              className={at === 0 ? 'fill-accent text-sm font-semibold' : 'fill-ink text-sm font-medium'}
            >
              {part(day, { day: 'numeric' })}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** From seven to seven, and as far beyond as somebody receives. */
function hoursShown(week: readonly PicturedDay[]): { first: number; last: number } {
  const open = week.flatMap((day) => day.open)
  return {
    first: Math.min(7, ...open.map(({ from }) => Math.floor(from / HOUR))),
    last: Math.max(19, ...open.map(({ to }) => Math.ceil(to / HOUR))),
  }
}

function hourMarks(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (hour) => hour % 3 === 0,
  )
}

function DayInWords({ day: { day, open, busy, holidays, off } }: { day: PicturedDay }) {
  const t = useTranslations('calendar.week')
  const dayText = useIsoDay({ weekday: 'short' })
  const list = (stretches: readonly Stretch[]) => stretches.map(hoursText).join(', ')
  const words = [
    open.length > 0 ? list(open) : t('closed'),
    ...(busy.length > 0 ? [t('busy', { hours: list(busy) })] : []),
    ...holidays,
    ...(off ? [t('dayOff')] : []),
  ]
  return (
    <li>
      {dayText(day)}: {words.join('; ')}
    </li>
  )
}

function Legend() {
  const t = useTranslations('calendar.week')
  return (
    <ul aria-hidden className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      <li className="flex items-center gap-2">
        <span className="size-3.5 rounded-[3px] border border-accent bg-accent-tint" />
        {t('open')}
      </li>
      <li className="flex items-center gap-2">
        <span className="size-3.5 rounded-[3px] border border-line-strong bg-hatched" />
        {t('busyKey')}
      </li>
      <li className="flex items-center gap-2">
        <span className="size-3.5 rounded-[3px] bg-warning-tint" />
        {t('offKey')}
      </li>
    </ul>
  )
}

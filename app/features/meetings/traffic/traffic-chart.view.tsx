import { useFormatter, useTranslations } from 'use-intl'

import type { Traffic } from './read-traffic.server.ts'

const PARTS = [
  { part: 'asked', fill: 'fill-chart-1', mark: 'bg-chart-1' },
  { part: 'agreed', fill: 'fill-chart-4', mark: 'bg-chart-4' },
  { part: 'tookPlace', fill: 'fill-chart-2', mark: 'bg-chart-2' },
] as const

const HEIGHT = 160
const BAR = 10
const WEEK = PARTS.length * BAR + 14

/** Requests, agreements and meetings by week of the request; the file has the same in figures. */
export function TrafficChart({ weeks }: { weeks: Traffic['weeks'] }) {
  const t = useTranslations('traffic')
  const format = useFormatter()
  if (weeks.length < 2) return null
  const most = Math.max(...weeks.map(({ asked }) => asked))
  const high = (count: number) => (count / most) * HEIGHT
  const dayOf = (week: string) =>
    format.dateTime(new Date(`${week}T12:00:00Z`), { day: 'numeric', month: 'numeric', timeZone: 'UTC' })
  const labelled = (index: number) => index % Math.ceil(weeks.length / 12) === 0
  return (
    <figure className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-semibold">{t('weeks.title')}</span>
        <span className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {PARTS.map(({ part, mark }) => (
            <span key={part} className="inline-flex items-center gap-2">
              <span aria-hidden className={`size-3 rounded-xs ${mark}`} />
              {t(`parts.${part}`)}
            </span>
          ))}
        </span>
      </figcaption>
      <div className="mt-4 overflow-x-auto">
        <svg
          role="img"
          aria-label={t('weeks.label')}
          viewBox={`0 0 ${weeks.length * WEEK} ${HEIGHT + 40}`}
          height={HEIGHT + 40}
          width={weeks.length * WEEK}
          className="max-w-none text-muted"
        >
          {weeks.map((row, index) => (
            <g key={row.week} transform={`translate(${index * WEEK} 0)`}>
              {PARTS.map(({ part, fill }, place) => (
                <rect
                  key={part}
                  x={place * BAR}
                  y={HEIGHT + 16 - high(row[part])}
                  width={BAR - 1}
                  height={high(row[part])}
                  className={fill}
                />
              ))}
              <text x={0} y={HEIGHT + 10 - high(row.asked)} fontSize={11} fill="currentColor">
                {format.number(row.asked)}
              </text>
              {labelled(index) ? (
                <text x={0} y={HEIGHT + 34} fontSize={11} fill="currentColor">
                  {dayOf(row.week)}
                </text>
              ) : null}
            </g>
          ))}
        </svg>
      </div>
    </figure>
  )
}

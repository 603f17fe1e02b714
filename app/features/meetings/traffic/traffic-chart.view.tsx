import { useFormatter, useTranslations } from 'use-intl'

import { useIsoDay } from '#app/ui/use-moment.ts'

import { everyWeek } from './every-week.ts'
import type { Traffic } from './read-traffic.server.ts'

const PARTS = [
  { part: 'asked', fill: 'fill-chart-1', mark: 'bg-chart-1' },
  { part: 'agreed', fill: 'fill-chart-4', mark: 'bg-chart-4' },
  { part: 'tookPlace', fill: 'fill-chart-2', mark: 'bg-chart-2' },
] as const

const HEIGHT = 160
const BAR = 10
const WIDTH = PARTS.length * BAR + 14
const LABELS = 13

/** Requests, agreements and meetings by week of the request; the file has the same in figures. */
export function TrafficChart({ weeks: asked }: { weeks: Traffic['weeks'] }) {
  const t = useTranslations('traffic')
  const format = useFormatter()
  const dayText = useIsoDay({ year: false })
  if (asked.length < 2) return null
  const weeks = everyWeek(asked)
  const most = Math.max(...weeks.map((week) => week.asked))
  const high = (count: number) => (count / most) * HEIGHT
  const labelled = (fromLast: number) => fromLast % Math.ceil(weeks.length / LABELS) === 0
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
      {/* From the last week backwards, so that a narrow screen begins with it. */}
      <div
        role="img"
        aria-label={t('weeks.label')}
        className="mt-4 flex flex-row-reverse overflow-x-auto text-muted"
      >
        {weeks.toReversed().map((week, fromLast) => (
          <svg
            key={week.week}
            viewBox={`0 0 ${WIDTH} ${HEIGHT + 40}`}
            height={HEIGHT + 40}
            width={WIDTH}
            className="max-w-none flex-[1_0_auto] overflow-visible"
          >
            {PARTS.map(({ part, fill }, place) => (
              <rect
                key={part}
                x={place * BAR}
                y={HEIGHT + 16 - high(week[part])}
                width={BAR - 1}
                height={high(week[part])}
                className={fill}
              />
            ))}
            {week.asked > 0 ? (
              <text x={0} y={HEIGHT + 10 - high(week.asked)} fontSize={11} fill="currentColor">
                {format.number(week.asked)}
              </text>
            ) : null}
            {labelled(fromLast) ? (
              <text x={0} y={HEIGHT + 34} fontSize={11} fill="currentColor">
                {dayText(week.week)}
              </text>
            ) : null}
          </svg>
        ))}
      </div>
    </figure>
  )
}

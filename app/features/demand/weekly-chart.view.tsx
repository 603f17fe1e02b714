import { useFormatter, useTranslations } from 'use-intl'

import { Disclosure } from '#app/ui/disclosure.tsx'
import { Table } from '#app/ui/table.tsx'
import { useIsoDay } from '#app/ui/use-moment.ts'

import type { DemandWeek } from './demand-page.ts'

/** From the baseline up: what was not found stands where it is compared most easily. */
const PARTS = [
  { part: 'none', fill: 'fill-chart-1', dot: 'bg-chart-1' },
  { part: 'few', fill: 'fill-chart-3', dot: 'bg-chart-3' },
  { part: 'many', fill: 'fill-chart-5', dot: 'bg-chart-5' },
] as const

const HEIGHT = 100
/** Widths in hundredths of a bar's place, so that the drawing stretches to any width without words in it. */
const PLACE = 100
const BAR = 76

/** Searches of each week by what they found: bars, and the same as a table. */
export function WeeklyChart({ weeks }: { weeks: readonly DemandWeek[] }) {
  const t = useTranslations('demand.detail')
  const format = useFormatter()
  const day = useIsoDay()
  const most = Math.max(1, ...weeks.map(({ none, few, many }) => none + few + many))
  const marked = [weeks[0], weeks[Math.floor(weeks.length / 2)], weeks.at(-1)]
  return (
    <figure>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <span className="flex flex-wrap gap-x-5 gap-y-1">
          {PARTS.map(({ part, dot }) => (
            <span key={part} className="inline-flex items-center gap-2">
              <span aria-hidden className={`size-3 rounded-xs ${dot}`} />
              {t(part)}
            </span>
          ))}
        </span>
        <span className="tabular-nums text-muted">{t('most', { count: format.number(most) })}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${weeks.length * PLACE} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('chart')}
        className="mt-3 block h-44 w-full border-b border-line-strong"
      >
        {weeks.map((week, place) => (
          <Bar key={week.week} week={week} x={place * PLACE + (PLACE - BAR) / 2} most={most} />
        ))}
      </svg>
      <p aria-hidden className="mt-1.5 flex justify-between tabular-nums text-xs text-muted">
        {marked.map((week, place) => (
          <span key={place} className={place === 1 ? 'max-sm:hidden' : undefined}>
            {week ? day(week.week) : null}
          </span>
        ))}
      </p>
      <Disclosure summary={t('table')} className="mt-3 text-sm">
        <Table
          caption={t('chart')}
          captionHidden
          rows={weeks.toReversed()}
          rowKey={({ week }) => week}
          columns={[
            { key: 'week', header: t('week'), cell: ({ week }) => day(week), rowHeader: true },
            ...PARTS.map(({ part }) => ({
              key: part,
              header: t(part),
              cell: (week: DemandWeek) => format.number(week[part]),
              number: true,
            })),
          ]}
        />
      </Disclosure>
    </figure>
  )
}

function Bar({ week, x, most }: { week: DemandWeek; x: number; most: number }) {
  const heights = PARTS.map(({ part }) => (week[part] / most) * HEIGHT)
  return (
    <g>
      {PARTS.map(({ part, fill }, place) => {
        const top = heights.slice(0, place + 1).reduce((left, height) => left - height, HEIGHT)
        return <rect key={part} x={x} y={top} width={BAR} height={heights[place]} className={fill} />
      })}
    </g>
  )
}

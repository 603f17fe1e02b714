import { useFormatter, useTranslations } from 'use-intl'

import { printedCode } from '../page/wording.view.tsx'
import type { GapRow } from './gaps-page.ts'

const SHOWN = 8
const PARTS = [
  { part: 'wanting', fill: 'bg-chart-1' },
  { part: 'making', fill: 'bg-chart-4' },
] as const

/** Who wants beside who makes, for the first headings of the table, which says the same in figures. */
export function GapChart({ rows }: { rows: readonly GapRow[] }) {
  const t = useTranslations('gaps.chart')
  const format = useFormatter()
  const shown = rows.slice(0, SHOWN).filter(({ wanting, making }) => wanting + making > 0)
  if (shown.length < 2) return null
  const most = Math.max(...shown.flatMap(({ wanting, making }) => [wanting, making]))
  return (
    <figure className="mt-8 rounded-card border border-line bg-surface p-5 sm:p-6">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-semibold">{t('title')}</span>
        <span className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {PARTS.map(({ part, fill }) => (
            <span key={part} className="inline-flex items-center gap-2">
              <span aria-hidden className={`size-3 rounded-xs ${fill}`} />
              {t(part)}
            </span>
          ))}
        </span>
      </figcaption>
      <div role="img" aria-label={t('label')} className="mt-4 space-y-3">
        {shown.map((row) => (
          <div
            key={row.heading}
            className="grid grid-cols-1 gap-x-4 gap-y-1 text-sm sm:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <span className="truncate">
              <span className="tabular-nums text-muted">{printedCode(row.heading)}</span> {row.name}
            </span>
            <span className="space-y-1">
              {PARTS.map(({ part, fill }) => (
                <span key={part} className="flex items-center gap-2">
                  <Bar share={row[part] / most} fill={fill} />
                  <span className="w-12 flex-none tabular-nums text-xs text-muted">
                    {format.number(row[part])}
                  </span>
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}

/** Drawn, because the policy of pages lets no style stand at an element. */
function Bar({ share, fill }: { share: number; fill: string }) {
  return (
    <svg
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      aria-hidden
      className="h-2.5 min-w-0 flex-1 overflow-hidden rounded-xs"
    >
      <rect
        width={share > 0 ? Math.max(3, share * 1000).toFixed(0) : 0}
        height="10"
        className={fill === 'bg-chart-1' ? 'fill-chart-1' : 'fill-chart-4'}
      />
    </svg>
  )
}

import { useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Link } from '#app/ui/router.ts'
import { WeightBar } from '#app/ui/weight-bar.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import type { NamedRecord, PairRow } from './duplicates-page.ts'
import { Reasons } from './reasons.view.tsx'

/** Pairs, the likeliest first; the whole line leads to both records beside each other. */
export function PairList({ pairs }: { pairs: readonly PairRow[] }) {
  const t = useTranslations('duplicates')
  const day = useDay()
  return (
    <ul aria-label={t('list')} className="divide-y divide-line border-b border-line">
      {pairs.map((pair) => (
        <li
          key={pair.id}
          className="relative grid gap-x-8 gap-y-3 py-5 hover:bg-sunken/60 lg:grid-cols-[7rem_1fr_1fr]"
        >
          <p className="flex items-center gap-3 lg:block">
            <span className="block tabular-nums text-lg font-semibold">
              {t('score', { score: pair.score })}
            </span>
            <WeightBar weight={pair.score / 100} className="w-20 lg:mt-2" />
          </p>
          <Named record={pair.first} to={`/duplicates/${pair.id}`} />
          <Named record={pair.second} />
          <div className="space-y-2 lg:col-span-2 lg:col-start-2">
            <Reasons reasons={pair.reasons} />
            {pair.decided ? (
              <p className="text-sm text-muted">
                {t('decided', {
                  by: pair.decided.by ?? t('somebody'),
                  at: day(pair.decided.at),
                })}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Named({ record, to }: { record: NamedRecord; to?: string }) {
  const t = useTranslations('duplicates')
  return (
    <div className="min-w-0">
      <p className="font-medium">
        {to ? (
          <Link
            to={to}
            className="after:absolute after:inset-0 hover:text-accent-hover focus-visible:underline"
          >
            {record.name}
          </Link>
        ) : (
          record.name
        )}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {record.place ? <span>{record.place}</span> : null}
        {record.taxCode ? (
          <span className="tabular-nums">{t('taxCode', { code: record.taxCode })}</span>
        ) : null}
        {record.published ? null : <Badge>{t('unpublished')}</Badge>}
      </p>
    </div>
  )
}

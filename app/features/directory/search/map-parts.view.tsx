import clsx from 'clsx'
import { useFormatter, useTranslations } from 'use-intl'

import { Link } from '#app/ui/router.ts'

import { searchPath, type SearchQuery } from './search-query.ts'

const segment =
  'inline-flex min-h-9 items-center rounded-[6px] px-3 text-sm font-medium text-muted hover:text-ink aria-[current]:bg-surface aria-[current]:text-ink aria-pressed:bg-surface aria-pressed:text-ink pointer-coarse:min-h-11'
const segments = 'inline-flex rounded-control border border-line bg-sunken p-0.5'

/** List alone or with a map; the choice stands in the address. */
export function ViewSwitch({ query }: { query: SearchQuery }) {
  const t = useTranslations('search.view')
  const mapped = query.view !== 'list'
  return (
    <nav aria-label={t('label')} className={segments}>
      <Link
        to={searchPath({ ...query, view: 'list' })}
        preventScrollReset
        aria-current={mapped ? undefined : 'true'}
        className={segment}
      >
        {t('list')}
      </Link>
      <Link
        to={searchPath({ ...query, view: 'map' })}
        preventScrollReset
        rel="nofollow"
        aria-current={mapped ? 'true' : undefined}
        className={segment}
      >
        {t('map')}
      </Link>
    </nav>
  )
}

const PARTS = ['whole', 'north', 'middle', 'south'] as const
/** A part of Vietnam that can be looked at on its own. */
export type Part = (typeof PARTS)[number]

/** Vietnam or the world; of Vietnam the whole or a part. */
export function MapTabs({
  query,
  part,
  onPart,
}: {
  query: SearchQuery
  part: Part | null
  onPart: (part: Part) => void
}) {
  const t = useTranslations('search.map')
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 p-3 sm:p-4">
      <nav aria-label={t('which')} className={segments}>
        {(['map', 'world'] as const).map((view) => (
          <Link
            key={view}
            to={searchPath({ ...query, view })}
            preventScrollReset
            rel="nofollow"
            aria-current={query.view === view ? 'true' : undefined}
            className={segment}
          >
            {t(`tabs.${view}`)}
          </Link>
        ))}
      </nav>
      {part ? (
        <div role="group" aria-label={t('parts')} className={clsx(segments, 'noscript:hidden')}>
          {PARTS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === part}
              onClick={() => onPart(each)}
              className={clsx(segment, 'max-sm:px-2.5')}
            >
              {t(`part.${each}`)}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** What the shades mean. `beside`: over the sea of the whole map, where the screen has room for it. */
export function MapLegend({
  shades,
  classes,
  beside,
}: {
  shades: readonly number[]
  classes: readonly string[]
  beside: boolean
}) {
  const t = useTranslations('search.map')
  const format = useFormatter()
  if (shades.length === 0) return null
  const ranges = shades.map((from, index) => {
    const next = shades[index + 1]
    if (next === undefined) return t('andMore', { from })
    return next - 1 === from ? format.number(from) : t('range', { from, to: next - 1 })
  })
  return (
    <div className={clsx('p-2 text-xs text-muted', beside && 'sm:absolute sm:top-2 sm:right-6')}>
      <p className="font-medium">{t('legend')}</p>
      <ul className={clsx('mt-1.5 flex flex-wrap gap-x-4 gap-y-1', beside && 'sm:flex-col')}>
        {ranges.map((range, index) => (
          <li key={range} className="flex items-center gap-2 tabular-nums">
            <span aria-hidden className={clsx('size-3.5 rounded-[3px] bg-current', classes[index + 1])} />
            {range}
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useFormatter, useTranslations } from 'use-intl'

import { Heading } from '#app/ui/heading.tsx'
import { Link } from '#app/ui/router.ts'

import type { HomePage } from './home-page.ts'
import { arcsOf } from './reach-arcs.ts'
import { searchPath } from '../search/search-query.ts'

const ROW = 44
const WIDTH = 136

/** Where the directory reaches from Hanoi: an arc to each place, as thick as there are enterprises. */
export function ReachArcs({ reach }: { reach: HomePage['reach'] }) {
  const t = useTranslations('home.reach')
  const format = useFormatter()
  if (reach.length === 0) return null
  const { height, arcs } = arcsOf(
    reach.map(({ enterprises }) => enterprises),
    { row: ROW, width: WIDTH },
  )
  return (
    <section aria-labelledby="reach" className="self-center">
      <Heading level={2} look="label" id="reach">
        {t('title')}
      </Heading>
      <div className="relative mt-2">
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          fill="none"
          aria-hidden
          className="absolute top-0 left-0 text-accent"
        >
          {arcs.map(({ path, thickness, end }, index) => (
            <g key={index}>
              <path
                d={path}
                stroke="currentColor"
                strokeWidth={thickness}
                strokeLinecap="round"
                opacity="0.55"
              />
              <circle cx={WIDTH - 8} cy={end} r="4.5" fill="currentColor" />
            </g>
          ))}
          <circle cx={WIDTH - 8} cy={ROW / 2} r="7" fill="currentColor" />
        </svg>
        <p className="flex h-11 items-center pl-[9rem] font-semibold">{t('from')}</p>
        <ul>
          {reach.map(({ facet, code, name, enterprises }) => (
            <li key={code}>
              <Link
                to={searchPath({ kind: 'enterprise', filter: { [facet]: [code] } })}
                className="group flex h-11 items-center justify-between gap-4 pl-[9rem] hover:text-accent-hover"
              >
                <span className="truncate underline-offset-4 group-hover:underline">{name}</span>
                <span className="tabular-nums text-sm text-muted" title={t('count', { count: enterprises })}>
                  <span aria-hidden>{format.number(enterprises)}</span>
                  <span className="sr-only">{t('count', { count: enterprises })}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <p className="mt-3 text-sm text-muted">{t('caption')}</p>
    </section>
  )
}

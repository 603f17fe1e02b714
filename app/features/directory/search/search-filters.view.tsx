import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

import type { Facet } from '#search/search-port.ts'
import { Choice } from '#app/ui/choice.tsx'
import { FacetGroup } from '#app/ui/facet-group.tsx'
import { FilterSheet } from '#app/ui/filter-sheet.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { FacetChoice, SearchPage } from './search-page.ts'
import {
  changed,
  countChosen,
  morePath,
  searchPath,
  type SearchQuery,
  type View,
  withoutFilter,
} from './search-query.ts'

/** Facets that are open from the start; the others open when something in them is chosen. */
const OPEN: ReadonlySet<Facet> = new Set(['industryGroup', 'province', 'country', 'certificate'])
const LISTED: readonly Facet[] = [
  'industryGroup',
  'recognisedYear',
  'province',
  'country',
  'role',
  'certificate',
  'hsChapter',
  'exportMarket',
  'language',
  'sizeBand',
]

/** All filters as part of the search form. */
export function SearchFilters({ page, form }: { page: SearchPage; form: string }) {
  const t = useTranslations('search')
  const { query, facets, total } = page
  const chosen = countChosen(query.filter)
  return (
    <FilterSheet
      id="search-filters"
      title={t('filters.title')}
      openLabel={t('filters.open')}
      closeLabel={t('filters.close')}
      active={chosen}
      applyLabel={t('filters.apply', { count: total })}
      form={form}
      reset={
        chosen > 0 ? (
          <TextLink to={searchPath(changed(query, { filter: {} }))}>{t('filters.clear')}</TextLink>
        ) : null
      }
    >
      <Flags facets={facets} form={form} />
      {LISTED.map((facet) => (
        <ListedFacet
          key={facet}
          facet={facet}
          query={query}
          choices={facets[facet]}
          leftOut={page.leftOut[facet]}
          unfolded={page.more === facet}
          form={form}
        />
      ))}
    </FilterSheet>
  )
}

/** Recognised, and Top 10: two plain questions. */
function Flags({ facets, form }: { facets: SearchPage['facets']; form: string }) {
  const t = useTranslations('search')
  const flags = (['recognised', 'topTen'] as const).flatMap((facet) =>
    facets[facet].map((choice) => ({ facet, choice })),
  )
  if (flags.length === 0) return null
  return (
    <fieldset className="border-t border-line py-3 max-lg:border-t-0">
      <legend className="sr-only">{t('filters.recognition')}</legend>
      {flags.map(({ facet, choice }) => (
        <Flag key={facet} facet={facet} choice={choice} form={form} />
      ))}
    </fieldset>
  )
}

/** One question. When the address changes, the box follows it without losing focus. */
function Flag({ facet, choice, form }: { facet: Facet; choice: FacetChoice; form: string }) {
  const format = useFormatter()
  const { value, label, count, checked } = choice
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = holder.current?.querySelector('input')
    if (box) box.checked = checked
  }, [checked])
  return (
    <div ref={holder}>
      <Choice
        type="checkbox"
        name={facet}
        value={value}
        form={form}
        defaultChecked={checked}
        className="!gap-2.5 py-1 text-[0.9375rem] leading-6 [&>span]:flex-1"
        label={
          <span className="flex gap-3">
            <span className="flex-1">{label}</span>
            <span className="tabular-nums text-sm text-muted">{format.number(count)}</span>
          </span>
        }
      />
    </div>
  )
}

/** Facets that a map shows as well. */
const MAPS: Partial<Record<Facet, View>> = { province: 'map', country: 'world' }

function ListedFacet({
  facet,
  query,
  choices,
  leftOut,
  unfolded,
  form,
}: {
  facet: Facet
  query: SearchQuery
  choices: FacetChoice[]
  leftOut: number | undefined
  unfolded: boolean
  form: string
}) {
  const t = useTranslations('search')
  const format = useFormatter()
  const map = MAPS[facet]
  if (choices.length === 0) return null
  return (
    <FacetGroup
      legend={t(`facet.${facet}`)}
      name={facet}
      form={form}
      open={OPEN.has(facet) || unfolded || choices.some(({ checked }) => checked)}
      options={choices.map(({ value, label, count, checked }) => ({
        value,
        label,
        checked,
        count: format.number(count),
      }))}
      search={{ label: t('filters.find'), noMatch: t('filters.none') }}
      more={
        leftOut ? { to: morePath(query, facet), words: t('filters.more', { count: leftOut }) } : undefined
      }
      clear={
        query.filter[facet]
          ? {
              to: searchPath(withoutFilter(query, facet)),
              words: t('filters.clearOne'),
              label: t('filters.clearFacet', { facet: t(`facet.${facet}`) }),
            }
          : undefined
      }
      foot={
        map && query.view !== map ? (
          <TextLink to={searchPath({ ...query, view: map })} className="mt-2 inline-block text-sm">
            {t('map.open')}
          </TextLink>
        ) : null
      }
    />
  )
}

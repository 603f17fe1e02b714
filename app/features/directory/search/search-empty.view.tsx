import SearchX from 'lucide-react/icons/search-x'
import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { Local } from '../records/local.view.tsx'
import { useRecordWords } from '../records/use-record-words.ts'
import type { Relaxation, SearchPage } from './search-page.ts'
import { searchPath } from './search-query.ts'

/** Nothing found: what each wider search finds, and the way back to everything. */
export function SearchEmpty({ page }: { page: SearchPage }) {
  const t = useTranslations('search.empty')
  return (
    <div className="space-y-6">
      {page.relaxations.length > 0 ? (
        <section aria-labelledby="wider">
          <h3 id="wider" className="font-semibold">
            {t('wider')}
          </h3>
          <ul className="mt-3 divide-y divide-line rounded-card border border-line bg-surface">
            {page.relaxations.map((wider) => (
              <Wider key={searchPath(wider.query)} wider={wider} />
            ))}
          </ul>
        </section>
      ) : null}
      <EmptyState
        icon={SearchX}
        title={t('title')}
        actions={
          <ButtonLink to="/search" variant="secondary">
            {t('browse')}
          </ButtonLink>
        }
      >
        <p>{t('text')}</p>
      </EmptyState>
    </div>
  )
}

function Wider({ wider: { query, without, total, first } }: { wider: Relaxation }) {
  const t = useTranslations('search')
  const words = useRecordWords()
  return (
    <li className="px-5 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <TextLink to={searchPath(query)} className="font-medium">
          {without === 'words'
            ? t('empty.withoutWords')
            : without === 'kind'
              ? t('empty.withoutKind')
              : 'word' in without
                ? t('empty.withoutWord', { word: without.word })
                : t('empty.without', {
                    facet: t(`facet.${without.facet}`),
                    values: words.list(without.labels),
                  })}
        </TextLink>
        <span className="tabular-nums text-sm text-muted">{t('total', { count: total })}</span>
      </div>
      <p className="mt-1 text-sm text-muted">
        {first.map(({ kind, slug, name }, index) => (
          <span key={slug}>
            {index > 0 ? ' · ' : null}
            <TextLink
              to={`/${kind === 'enterprise' ? 'enterprises' : 'products'}/${slug}`}
              className="text-sm"
            >
              <Local text={name} />
            </TextLink>
          </span>
        ))}
        {total > first.length ? ' …' : null}
      </p>
    </li>
  )
}

import SearchX from 'lucide-react/icons/search-x'
import { useFormatter, useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { SearchPage } from './search-page.ts'
import { searchPath } from './search-query.ts'
import { useRecordWords } from '../records/use-record-words.ts'

/** Nothing found: which wider searches find something, and the way back to everything. */
export function SearchEmpty({ page }: { page: SearchPage }) {
  const t = useTranslations('search')
  const format = useFormatter()
  const words = useRecordWords()
  return (
    <EmptyState
      icon={SearchX}
      title={t('empty.title')}
      actions={
        <ButtonLink to="/search" variant="secondary">
          {t('empty.browse')}
        </ButtonLink>
      }
    >
      <p>{t('empty.text')}</p>
      {page.relaxations.length > 0 ? (
        <>
          <p className="mt-5 font-medium text-ink">{t('empty.wider')}</p>
          <ul className="mt-2 space-y-1">
            {page.relaxations.map(({ query, without, total }) => (
              <li key={searchPath(query)}>
                <TextLink to={searchPath(query)}>
                  {without === 'words'
                    ? t('empty.withoutWords')
                    : t('empty.without', {
                        facet: t(`facet.${without.facet}`),
                        values: words.list(without.labels),
                      })}
                </TextLink>{' '}
                <span className="tabular-nums">({format.number(total)})</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </EmptyState>
  )
}

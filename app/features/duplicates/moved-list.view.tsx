import { useTranslations } from 'use-intl'

import { Heading } from '#app/ui/heading.tsx'

import { type Choice, type Moved, otherSide } from './duplicate.ts'
import type { PairPage } from './duplicates-page.ts'
import { isNamedTable } from './moved-tables.ts'

/** What a merge would move, table by table, and what both have already. */
export function MovedList({
  preview: { choice, moved },
  page,
}: {
  preview: { choice: Choice; moved: readonly Moved[] }
  page: PairPage
}) {
  const t = useTranslations('duplicates.moved')
  const survivor = page[choice.survivor].name
  const merged = page[otherSide(choice.survivor)].name
  return (
    <section aria-labelledby="moved" className="mt-10 rounded-card border border-line bg-surface p-5 sm:p-6">
      <Heading level={2} id="moved">
        {t('title')}
      </Heading>
      <p className="mt-2 max-w-measure">{t('lead', { survivor, merged })}</p>
      {moved.length === 0 ? (
        <p className="mt-3 text-muted">{t('nothing')}</p>
      ) : (
        <ul className="mt-4 grid gap-x-8 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
          {moved.map(({ table, moved: count, equal }) => (
            <li key={table} className="flex justify-between gap-4 border-b border-line py-1.5">
              <span>{isNamedTable(table) ? t(`tables.${table}`) : t('other', { table })}</span>
              <span className="text-right tabular-nums">
                {count}
                {equal > 0 ? (
                  <span className="block text-sm text-muted">{t('equal', { count: equal })}</span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

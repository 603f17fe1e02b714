import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { printedHs, useRecordWords } from '#app/features/directory/index.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FactRow } from '#app/ui/fact-row.tsx'

import type { NeedPage } from './need-page.ts'
import { useNeedWords } from './use-need-words.ts'

/** What a need asks for, as pairs; what is not stated is left out. */
export function NeedFacts({ page }: { page: NeedPage }) {
  const t = useTranslations('needs.page')
  const words = useNeedWords()
  const { day, list } = useRecordWords()
  const listed = (parts: readonly string[]) => (parts.length > 0 ? list(parts) : null)
  const codes = (parts: NeedPage['codes'], print: (code: string) => string) =>
    parts.length > 0 ? (
      <ul>
        {parts.map(({ code, name }) => (
          <li key={code}>{[print(code), name].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    ) : null
  const rows: [string, ReactNode][] = [
    [t('quantity'), page.amount && words.amount(page.amount)],
    [t('price'), page.price && `${words.price(page.price)} ${t('perUnit')}`],
    [t('deadline'), page.deadline && day(page.deadline)],
    [t('destination'), page.destination],
    [t('incoterm'), page.incoterm],
    [t('required'), listed(page.required)],
    [t('preferred'), listed(page.preferred)],
    [t('processes'), listed(page.processes)],
    [t('codes'), codes(page.codes, printedHs)],
    [t('vsic'), codes(page.vsic, (code) => code)],
    [t('preferredRegions'), listed(page.preferredRegions)],
    [t('excludedRegions'), listed(page.excludedRegions)],
    [t('languages'), listed(page.languages)],
    [t('opened'), page.openedOn && day(page.openedOn)],
    [
      t('expires'),
      page.renewals > 0
        ? `${day(page.expiresOn)} (${t('renewals', { count: page.renewals })})`
        : day(page.expiresOn),
    ],
  ]
  return (
    <DefinitionList>
      {rows.map(([term, value]) =>
        value === null ? null : (
          <FactRow key={term} term={term}>
            {value}
          </FactRow>
        ),
      )}
    </DefinitionList>
  )
}

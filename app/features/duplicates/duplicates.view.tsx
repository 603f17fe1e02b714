import CopyCheck from 'lucide-react/icons/copy-check'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Alert } from '#app/ui/alert.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { type Answer, noControl, useProblems } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

import { type Tab, TABS } from './duplicate.ts'
import type { DuplicatesPage } from './duplicates-page.ts'
import { MergeList } from './merge-list.view.tsx'
import { PairList } from './pair-list.view.tsx'

export const DONE = ['merged', 'separate', 'reopened', 'undone'] as const
export type Done = (typeof DONE)[number]

function addressOf(tab: Tab, page = 1): string {
  const parameters = new URLSearchParams()
  if (tab !== 'open') parameters.set('tab', tab)
  if (page > 1) parameters.set('page', String(page))
  const query = parameters.toString()
  return query === '' ? '/duplicates' : `/duplicates?${query}`
}

/** Records that may be one enterprise, those that are not, and those that were made one. */
export function DuplicatesView({
  page,
  done,
  answer,
}: {
  page: DuplicatesPage
  done: Done | null
  answer: Answer
}) {
  const t = useTranslations('duplicates')
  const site = useTranslations('site.word')
  const format = useFormatter()
  const { tab } = page
  const problems = useProblems(answer, noControl)
  return (
    <Container>
      <PageHeader title={t('title')} lead={t('lead')} />
      {done && problems.length === 0 ? (
        <div className="mb-6">
          <Alert tone="success" word={site('success')} title={t(`done.${done}`)} live />
        </div>
      ) : null}
      <div className="mb-6 empty:hidden">
        <FieldErrors title={t('notDone')} problems={problems} />
      </div>
      <Tabs
        label={t('tabs.label')}
        tabs={TABS.map((one) => ({
          to: addressOf(one),
          label: t(`tabs.${one}`),
          count: format.number(page.counts[one]),
          current: one === tab,
        }))}
      />
      {page.total === 0 ? (
        <div className="mt-6">
          <EmptyState icon={CopyCheck} title={t(`empty.${tab}.title`)}>
            {t(`empty.${tab}.text`)}
          </EmptyState>
        </div>
      ) : tab === 'merged' ? (
        <MergeList merges={page.merges} />
      ) : (
        <PairList pairs={page.pairs} />
      )}
      <div className="mt-8 space-y-6">
        {page.total > 0 ? <FileLinks to="/duplicates/file" search={`tab=${tab}`} /> : null}
        <Pagination
          label={t('pages.label')}
          page={page.page}
          pages={page.pages}
          toPage={(number) => addressOf(tab, number)}
          previousLabel={t('pages.previous')}
          nextLabel={t('pages.next')}
          pageLabel={(number) => t('pages.page', { page: number })}
        />
      </div>
    </Container>
  )
}

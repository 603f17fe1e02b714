import type { SubmissionResult } from '@conform-to/react'
import Bookmark from 'lucide-react/icons/bookmark'
import Search from 'lucide-react/icons/search'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

import { useRecordWords } from '#app/features/directory/index.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

import { EntryRow } from './entry-row.view.tsx'
import { ManageShortlist } from './manage-shortlist.view.tsx'
import { SharedBadge } from './shared-badge.view.tsx'
import { ShortlistNotice } from './shortlist-notice.view.tsx'
import type { EntryCard, ShortlistPage } from './shortlist-page.ts'
import { ShortlistTools } from './shortlist-tools.view.tsx'
import { ENTRIES_ON_A_PAGE } from './shortlist.ts'

/** One list: what is in it with its notes, and what can be done with it. */
export function ShortlistView({
  page,
  answer,
  address,
  entryActions,
}: {
  page: ShortlistPage
  answer: SubmissionResult | undefined
  /** The full address of the page, for paper. */
  address: string
  /** What other features offer to do with an entry. */
  entryActions?: (entry: EntryCard) => ReactNode
}) {
  const t = useTranslations('shortlists')
  const site = useTranslations('site')
  const { day } = useRecordWords()
  const { list, entries } = page
  return (
    <Container>
      <PageHeader
        breadcrumbLabel={site('breadcrumb')}
        breadcrumb={[{ to: '/shortlists', label: t('title') }, { label: list.name }]}
        title={list.name}
        marks={<SharedBadge sharedBy={list.sharedBy} />}
        actions={
          <ButtonLink to="/search" variant="secondary" icon={Search} className="print:hidden">
            {t('page.search')}
          </ButtonLink>
        }
      />
      <div className="space-y-5">
        <FieldErrors title={t('page.problems')} problems={useProblems(answer)} />
        <ShortlistNotice notice={page.notice} listId={list.id} />
        {page.total === 0 ? (
          <EmptyState icon={Bookmark} title={t('page.empty')}>
            {t('page.emptyText')}
          </EmptyState>
        ) : (
          <>
            <ShortlistTools page={page} />
            <ol className="divide-y divide-line border-y border-line">
              {entries.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  page={page}
                  answer={answer}
                  actions={entryActions?.(entry)}
                />
              ))}
            </ol>
            <Pages page={page} />
          </>
        )}
        <ManageShortlist page={page} answer={answer} />
      </div>
      <p className="mt-6 hidden text-xs text-muted print:block">
        {t('page.printed', { day: day(page.day), address })}
      </p>
    </Container>
  )
}

function Pages({ page: { list, sort, page, pages, total } }: { page: ShortlistPage }) {
  const t = useTranslations('search.pages')
  const from = (page - 1) * ENTRIES_ON_A_PAGE + 1
  return (
    <Pagination
      label={t('label')}
      page={page}
      pages={pages}
      toPage={(number) => `/shortlists/${list.id}?sort=${sort}&page=${String(number)}`}
      previousLabel={t('previous')}
      nextLabel={t('next')}
      pageLabel={(number) => t('page', { page: number })}
      summary={t('summary', { from, to: Math.min(total, from + ENTRIES_ON_A_PAGE - 1), total })}
    />
  )
}

import type { SubmissionResult } from '@conform-to/react'
import History from 'lucide-react/icons/history'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'

import { ChangeList } from './change-list.view.tsx'
import { DoneNotice } from './done-notice.view.tsx'
import type { SynonymHistory } from './read-synonyms.server.ts'

/** Every change of synonyms, newest first. */
export function HistoryView({
  history,
  answer,
}: {
  history: SynonymHistory
  answer: SubmissionResult | undefined
}) {
  const t = useTranslations('synonyms')
  return (
    <Container>
      <PageHeader
        breadcrumb={[{ label: t('group.breadcrumb'), to: '/synonyms' }, { label: t('changes.title') }]}
        breadcrumbLabel={t('group.breadcrumb')}
        title={t('changes.title')}
        lead={t('changes.lead')}
      />
      <DoneNotice done={history.done} />
      <div className="mb-6">
        <FieldErrors title={t('changes.notUndone')} problems={useProblems(answer)} />
      </div>
      {history.changes.length === 0 ? (
        <EmptyState
          icon={History}
          title={t('changes.emptyTitle')}
          actions={<ButtonLink to="/synonyms">{t('list.showAll')}</ButtonLink>}
        >
          {t('changes.emptyText')}
        </EmptyState>
      ) : (
        <ChangeList changes={history.changes} label={t('changes.list')} />
      )}
      <div className="mt-8 space-y-6">
        {history.changes.length > 0 ? <FileLinks to="/synonyms/history/file" /> : null}
        <Pagination
          label={t('changes.pages')}
          page={history.page}
          pages={history.pages}
          toPage={(page) => (page > 1 ? `/synonyms/history?page=${page}` : '/synonyms/history')}
          previousLabel={t('list.previous')}
          nextLabel={t('list.next')}
          pageLabel={(page) => t('list.page', { page })}
        />
      </div>
    </Container>
  )
}

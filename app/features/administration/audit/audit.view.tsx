import HistoryIcon from 'lucide-react/icons/history'
import { useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'

import { AdminFrame } from '../admin-frame.view.tsx'
import { AuditEntry } from './audit-entry.view.tsx'
import { AuditFilters } from './audit-filters.view.tsx'
import { auditPath } from './audit.ts'
import type { AuditPage } from './read-audit.server.ts'

/** The audit log, newest first, narrowed by the form above it. */
export function AuditView({ page }: { page: AuditPage }) {
  const t = useTranslations('administration.audit')
  const { filter, rows, older } = page
  const title = filter.record ? t('historyOf', { name: page.record ?? t('thisRecord') }) : t('title')
  return (
    <AdminFrame
      section="audit"
      title={title}
      lead={t('lead')}
      actions={<FileLinks to="/admin/audit/file" search={auditPath({ ...filter, before: '' }, '')} />}
    >
      <AuditFilters page={page} />
      {rows.length === 0 ? (
        <EmptyState
          icon={HistoryIcon}
          title={t('emptyTitle')}
          actions={
            <ButtonLink to="/admin/audit" variant="secondary">
              {t('clear')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ol aria-label={t('list')} className="divide-y divide-line border-y border-line">
          {rows.map((row) => (
            <AuditEntry key={row.id} row={row} filter={filter} />
          ))}
        </ol>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {filter.before ? (
          <ButtonLink to={auditPath({ ...filter, before: '' })} variant="secondary">
            {t('newest')}
          </ButtonLink>
        ) : null}
        {older ? (
          <ButtonLink to={auditPath({ ...filter, before: older })} variant="secondary">
            {t('older')}
          </ButtonLink>
        ) : null}
      </div>
    </AdminFrame>
  )
}

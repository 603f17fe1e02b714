import ClipboardCheck from 'lucide-react/icons/clipboard-check'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { needPath } from '../need.ts'
import type { ReviewLine } from './review-line.ts'

/** The needs that wait for an officer. */
export function ReviewView({ lines }: { lines: ReviewLine[] }) {
  const t = useTranslations('needs.review')
  const { day } = useRecordWords()
  return (
    <Container>
      <PageHeader title={t('title')} lead={t('lead')} />
      {lines.length === 0 ? (
        <EmptyState icon={ClipboardCheck} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <p className="text-sm text-muted">{t('count', { count: lines.length })}</p>
          <Table
            caption={t('caption')}
            captionHidden
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'need',
                header: t('need'),
                rowHeader: true,
                cell: ({ id, title }) => (
                  <TextLink to={needPath(id)}>
                    <Local text={title} />
                  </TextLink>
                ),
              },
              {
                key: 'enterprise',
                header: t('enterprise'),
                cell: ({ enterprise }) => (
                  <TextLink to={`/enterprises/${enterprise.slug}`}>
                    <Local text={enterprise.name} />
                  </TextLink>
                ),
              },
              { key: 'since', header: t('since'), cell: ({ since }) => day(since) },
            ]}
          />
          <FileLinks to="/needs/review/file" />
        </div>
      )}
    </Container>
  )
}

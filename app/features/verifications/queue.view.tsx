import Inbox from 'lucide-react/icons/inbox'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { QueuePage, RequestLine } from './verification-page.ts'
import { REQUEST_KINDS, requestPath } from './verification.ts'

/** What waits for officers, the oldest first, and what they decided. */
export function QueueView({ page }: { page: QueuePage }) {
  const t = useTranslations('verifications')
  const address = (given: { kind?: QueuePage['kind']; state?: string; page?: number }) =>
    queuePath({ kind: page.kind, state: page.state, page: 1, ...given })
  return (
    <Container>
      <PageHeader title={t('queue.title')} lead={t('queue.lead')} />
      <Tabs
        label={t('queue.states')}
        tabs={page.counts.map(({ state, count }) => ({
          to: address({ state }),
          label: t(`states.${state}`),
          count,
          current: state === page.state,
        }))}
      />
      <nav aria-label={t('queue.kinds')} className="flex flex-wrap gap-x-5 gap-y-1 py-4">
        {[null, ...REQUEST_KINDS].map((kind) => (
          <span key={kind ?? 'all'} className="inline-flex min-h-8 items-center pointer-coarse:min-h-11">
            {kind === page.kind ? (
              <strong className="font-semibold" aria-current="page">
                {t(`kinds.${kind ?? 'all'}`)}
              </strong>
            ) : (
              <TextLink to={address({ kind })}>{t(`kinds.${kind ?? 'all'}`)}</TextLink>
            )}
          </span>
        ))}
      </nav>
      {page.lines.length === 0 ? (
        <EmptyState icon={Inbox} title={t('queue.empty')}>
          {t('queue.emptyText')}
        </EmptyState>
      ) : (
        <RequestTable lines={page.lines} caption={t('queue.title')} />
      )}
      <div className="mt-6 space-y-6">
        {page.lines.length > 0 ? (
          <FileLinks to="/verifications/file" search={address({}).split('?')[1] ?? ''} />
        ) : null}
        <Pagination
          label={t('queue.pages')}
          page={page.page}
          pages={page.pages}
          toPage={(number) => address({ page: number })}
          previousLabel={t('queue.previous')}
          nextLabel={t('queue.next')}
          pageLabel={(number) => t('queue.page', { page: number })}
        />
      </div>
    </Container>
  )
}

/** Requests one under the other, each leading to its page. */
export function RequestTable({ lines, caption }: { lines: readonly RequestLine[]; caption: string }) {
  const t = useTranslations('verifications')
  const { day } = useRecordWords()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'enterprise',
          header: t('queue.enterprise'),
          rowHeader: true,
          cell: (line) => (
            <TextLink to={requestPath(line.id)}>
              <Local text={line.enterprise} />
            </TextLink>
          ),
        },
        { key: 'kind', header: t('queue.kind'), cell: (line) => t(`kinds.${line.kind}`) },
        {
          key: 'person',
          header: t('queue.person'),
          cell: (line) => `${line.person} · ${line.jobTitle}`,
        },
        { key: 'since', header: t('queue.since'), cell: (line) => day(line.since) },
        {
          key: 'state',
          header: t('queue.state'),
          cell: (line) => (
            <span className="inline-flex flex-wrap gap-2">
              <Badge>{t(`states.${line.state}`)}</Badge>
              {line.kind === 'claim' && line.owners > 0 ? (
                <Badge tone="warning">{t('queue.owned')}</Badge>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  )
}

function queuePath({ kind, state, page }: { kind: QueuePage['kind']; state: string; page: number }): string {
  const given = new URLSearchParams()
  if (kind) given.set('kind', kind)
  if (state !== 'open') given.set('state', state)
  if (page > 1) given.set('page', String(page))
  const query = given.toString()
  return query === '' ? '/verifications' : `/verifications?${query}`
}

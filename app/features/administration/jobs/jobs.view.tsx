import type { SubmissionResult } from '@conform-to/react'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FieldErrors } from '#app/ui/field-errors.tsx'
import { useProblems } from '#app/ui/form-answer.ts'
import { Muted } from '#app/ui/muted.tsx'
import { PageSection } from '#app/ui/page-section.tsx'
import { Form } from '#app/ui/router.ts'
import { Table, type TableColumn } from '#app/ui/table.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import { AdminFrame } from '../admin-frame.view.tsx'
import type { JobsPage } from './keep-jobs.server.ts'

/** What works in the background, and what did not get through. */
export function JobsView({ page, answer }: { page: JobsPage; answer: SubmissionResult | undefined }) {
  const t = useTranslations('administration.jobs')
  return (
    <AdminFrame section="jobs" title={t('title')} lead={t('lead')}>
      <div className="mb-6">
        <FieldErrors title={t('refused')} problems={useProblems(answer)} />
      </div>
      <div className="space-y-12">
        <PageSection title={t('failed')} look="part" className="space-y-4">
          {page.failed.length === 0 ? (
            <Muted>{t('noneFailed')}</Muted>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {page.failed.map((job) => (
                <FailedJob key={job.id} job={job} />
              ))}
            </ul>
          )}
        </PageSection>
        <PageSection title={t('events')} look="part" className="space-y-4">
          <Outbox page={page} />
          {page.events.length === 0 ? (
            <Muted>{t('noneStuck')}</Muted>
          ) : (
            <ul className="divide-y divide-line border-y border-line">
              {page.events.map((event) => (
                <StuckEvent key={`${event.eventId} ${event.consumer}`} event={event} />
              ))}
            </ul>
          )}
        </PageSection>
        {page.failed.length + page.events.length > 0 ? <FileLinks to="/admin/jobs/file" /> : null}
        <Queues page={page} />
      </div>
    </AdminFrame>
  )
}

function JobForm({
  fields,
  label,
  children,
}: {
  fields: Record<string, string>
  label: string
  children: string
}) {
  return (
    <Form method="post" action="/admin/jobs" preventScrollReset>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="small" variant="secondary" aria-label={label}>
        {children}
      </Button>
    </Form>
  )
}

function FailedJob({ job }: { job: JobsPage['failed'][number] }) {
  const t = useTranslations('administration.jobs')
  const when = useWhen()
  const { id, name } = job
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 flex-1 basis-72">
          <span className="font-medium">{name}</span>{' '}
          <Muted as="span">
            {job.failedAt ? when(job.failedAt) : null} · {t('tries', { count: job.tries })}
          </Muted>
          <span className="mt-1 block text-sm break-words text-error">{job.error}</span>
        </p>
        <div className="flex gap-2">
          <JobForm fields={{ command: 'retryJob', name, id }} label={t('retryThis', { name })}>
            {t('retry')}
          </JobForm>
          <JobForm fields={{ command: 'discardJob', name, id }} label={t('discardThis', { name })}>
            {t('discard')}
          </JobForm>
        </div>
      </div>
      {job.data && job.data !== '{}' ? (
        <Disclosure summary={t('data')}>
          <pre className="text-sm break-all whitespace-pre-wrap">{job.data}</pre>
        </Disclosure>
      ) : null}
    </li>
  )
}

function StuckEvent({ event }: { event: JobsPage['events'][number] }) {
  const t = useTranslations('administration.jobs')
  const when = useWhen()
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
      <p className="min-w-0 flex-1 basis-72">
        <span className="font-medium">{event.kind}</span> <Badge>{event.consumer}</Badge>{' '}
        {event.stuck ? (
          <Badge tone="error">{t('givenUp')}</Badge>
        ) : (
          <Badge tone="warning">{t('waits')}</Badge>
        )}
        <Muted as="span" className="block">
          {when(event.at)} · {event.subjectKind} <span className="break-all">{event.subjectId}</span> ·{' '}
          {t('tries', { count: event.attempts })}
        </Muted>
        <span className="mt-1 block text-sm break-words text-error">{event.lastError}</span>
      </p>
      <JobForm
        fields={{ command: 'retryEvent', consumer: event.consumer, id: event.eventId }}
        label={t('retryThis', { name: event.kind })}
      >
        {t('retry')}
      </JobForm>
    </li>
  )
}

function Outbox({ page }: { page: JobsPage }) {
  const t = useTranslations('administration.jobs')
  const format = useFormatter()
  const when = useWhen()
  if (page.outbox.length === 0) return null
  return (
    <Table
      caption={t('outbox')}
      captionHidden
      rows={page.outbox}
      rowKey={({ consumer }) => consumer}
      columns={[
        { key: 'consumer', header: t('consumer'), rowHeader: true, cell: ({ consumer }) => consumer },
        { key: 'waiting', header: t('waiting'), number: true, cell: ({ waiting }) => format.number(waiting) },
        { key: 'stuck', header: t('givenUp'), number: true, cell: ({ stuck }) => format.number(stuck) },
        { key: 'oldest', header: t('oldest'), cell: ({ oldest }) => (oldest ? when(oldest) : '–') },
      ]}
    />
  )
}

function Queues({ page }: { page: JobsPage }) {
  const t = useTranslations('administration.jobs')
  const format = useFormatter()
  const when = useWhen()
  type Queue = JobsPage['queues'][number]
  const number = (key: 'waiting' | 'active' | 'failed'): TableColumn<Queue> => ({
    key,
    header: t(key === 'failed' ? 'failedCount' : key),
    number: true,
    cell: (queue) => format.number(queue[key]),
  })
  return (
    <Table
      caption={t('queues')}
      rows={page.queues}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: t('name'), rowHeader: true, cell: ({ name }) => name },
        number('waiting'),
        number('active'),
        number('failed'),
        { key: 'last', header: t('lastDone'), cell: ({ lastDone }) => (lastDone ? when(lastDone) : '–') },
      ]}
    />
  )
}

function useWhen(): (at: string) => string {
  return useMoment({ seconds: true })
}

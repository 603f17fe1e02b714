import Building from 'lucide-react/icons/building-2'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useDay } from '#app/ui/use-moment.ts'

import { AdminFrame } from '../admin-frame.view.tsx'
import { auditPath } from '../audit/audit.ts'
import { ENTERPRISE_STATES, ENTERPRISES_PAGE, enterprisesPath } from './enterprises.ts'
import type { EnterprisesPage } from './read-enterprises.server.ts'

/** All enterprises with their owners and their state, and the way to their pages and their history. */
export function EnterprisesView({ page }: { page: EnterprisesPage }) {
  const t = useTranslations('administration.enterprises')
  const format = useFormatter()
  const { filter, enterprises, total, pages } = page
  return (
    <AdminFrame section="enterprises" title={t('title')} lead={t('lead')}>
      <Form
        method="get"
        action="/admin/enterprises"
        role="search"
        key={enterprisesPath({ ...filter, page: 1 })}
        className="mb-6 flex flex-wrap items-end gap-4"
      >
        <Field label={t('search')} id="q" className="min-w-0 flex-1 basis-64">
          <TextInput name="q" type="search" defaultValue={filter.q} maxLength={200} />
        </Field>
        <Field label={t('state')} id="state" className="basis-52 max-sm:w-full">
          <Select
            name="state"
            placeholder={t('anyState')}
            defaultValue={filter.state}
            options={ENTERPRISE_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
        </Field>
        <Button type="submit" variant="secondary">
          {t('apply')}
        </Button>
      </Form>
      {enterprises.length === 0 ? (
        <EmptyState
          icon={Building}
          title={t('emptyTitle')}
          actions={
            <ButtonLink to="/admin/enterprises" variant="secondary">
              {t('clear')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <EnterpriseTable page={page} />
      )}
      <div className="mt-6 space-y-6">
        {total > 0 ? (
          <FileLinks
            to="/admin/enterprises/file"
            search={enterprisesPath({ ...filter, page: 1 }).split('?')[1] ?? ''}
          />
        ) : null}
        <Pagination
          label={t('pages')}
          page={filter.page}
          pages={pages}
          toPage={(number) => enterprisesPath({ ...filter, page: number })}
          previousLabel={t('previous')}
          nextLabel={t('next')}
          pageLabel={(number) => t('page', { page: number })}
          summary={t('summary', {
            from: (filter.page - 1) * ENTERPRISES_PAGE + 1,
            to: Math.min(filter.page * ENTERPRISES_PAGE, total),
            total: format.number(total),
          })}
        />
      </div>
    </AdminFrame>
  )
}

function EnterpriseTable({ page: { enterprises } }: { page: EnterprisesPage }) {
  const t = useTranslations('administration.enterprises')
  const day = useDay()
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={enterprises}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ id, name, taxCode, state }) => (
            <>
              <TextLink to={`/admin/enterprises/${id}`}>{name}</TextLink>
              {taxCode ? <span className="block font-normal text-muted">{taxCode}</span> : null}
              {state === 'published' ? null : <Badge tone="warning">{t(`states.${state}`)}</Badge>}
            </>
          ),
        },
        { key: 'origin', header: t('origin'), cell: ({ origin }) => t(`origins.${origin}`) },
        {
          key: 'owners',
          header: t('owners'),
          cell: ({ owners }) =>
            owners.length === 0
              ? t('noOwner')
              : owners.map(({ id, name }) => (
                  <span key={id} className="block">
                    <TextLink to={`/admin/people/${id}`}>{name}</TextLink>
                  </span>
                )),
        },
        {
          key: 'changed',
          header: t('changed'),
          cell: ({ updatedAt }) => day(updatedAt),
        },
        {
          key: 'history',
          header: t('history'),
          headerHidden: true,
          cell: ({ id }) => <TextLink to={auditPath({ record: id })}>{t('history')}</TextLink>,
        },
      ]}
    />
  )
}

import Handshake from 'lucide-react/icons/handshake'
import { useTranslations } from 'use-intl'

import { Local, useRecordWords } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { BrokerPage, PairLine } from './broker-page.ts'
import { type BrokerAddress, brokerPath, newPairPath, pairPath } from './broker-path.ts'

/** The pairs that officers bring together, what is due first. */
export function BrokerView({ page }: { page: BrokerPage }) {
  const t = useTranslations('broker')
  const { address, counts } = page
  const to = (given: Partial<BrokerAddress>) => brokerPath({ ...address, page: 1, ...given })
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Container className="pb-16">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink to={newPairPath({})}>{t('propose')}</ButtonLink>}
      />
      <Tabs
        label={t('list.states')}
        tabs={[
          { to: to({ state: null }), label: t('states.all'), count: all, current: address.state === null },
          ...counts.map(({ state, count }) => ({
            to: to({ state }),
            label: t(`states.${state}`),
            count,
            current: state === address.state,
          })),
        ]}
      />
      <Filters page={page} />
      {page.lines.length === 0 ? (
        <NoPairs filtered={address.state !== null || address.officer !== null} />
      ) : (
        <PairTable lines={page.lines} />
      )}
      <div className="mt-6 space-y-6">
        {page.lines.length > 0 ? <FileLinks to="/broker/file" search={to({}).split('?')[1] ?? ''} /> : null}
        <Pagination
          label={t('list.pages')}
          page={address.page}
          pages={page.pages}
          toPage={(number) => to({ page: number })}
          previousLabel={t('list.previous')}
          nextLabel={t('list.next')}
          pageLabel={(number) => t('list.pageNumber', { page: number })}
        />
      </div>
    </Container>
  )
}

function Filters({ page: { address, officers, reader, due } }: { page: BrokerPage }) {
  const t = useTranslations('broker.list')
  const others = officers.filter(({ id }) => id !== reader)
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 py-5">
      <p className={due > 0 ? 'font-medium' : 'text-muted'}>{t('dueCount', { count: due })}</p>
      <Form
        method="get"
        action="/broker"
        aria-label={t('officers')}
        key={brokerPath(address)}
        className="flex flex-wrap items-end gap-3 text-sm max-sm:w-full print:hidden"
      >
        {address.state ? <input type="hidden" name="state" value={address.state} /> : null}
        <Field label={t('officers')} id="officer" className="max-sm:w-full">
          <Select
            name="officer"
            small
            placeholder={t('anyOfficer')}
            defaultValue={address.officer ?? ''}
            options={[
              { value: reader, label: t('mine') },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            className="sm:w-60"
          />
        </Field>
        <Button type="submit" variant="secondary" size="small">
          {t('apply')}
        </Button>
      </Form>
    </div>
  )
}

function NoPairs({ filtered }: { filtered: boolean }) {
  const t = useTranslations('broker')
  return (
    <EmptyState
      icon={Handshake}
      title={t('list.emptyTitle')}
      actions={
        filtered ? (
          <ButtonLink to="/broker" variant="secondary">
            {t('list.clear')}
          </ButtonLink>
        ) : (
          <ButtonLink to={newPairPath({})}>{t('propose')}</ButtonLink>
        )
      }
    >
      {t(filtered ? 'list.emptyFiltered' : 'list.emptyText')}
    </EmptyState>
  )
}

function PairTable({ lines }: { lines: readonly PairLine[] }) {
  const t = useTranslations('broker')
  const { day } = useRecordWords()
  return (
    <Table
      caption={t('list.caption')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'pair',
          header: t('list.pair'),
          rowHeader: true,
          cell: ({ id, first, second }) => (
            <TextLink to={pairPath(id)}>
              <Local text={first} /> – <Local text={second} />
            </TextLink>
          ),
        },
        { key: 'state', header: t('list.state'), cell: ({ state }) => <Badge>{t(`states.${state}`)}</Badge> },
        {
          key: 'followUp',
          header: t('list.followUp'),
          cell: ({ followUpOn, due }) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {followUpOn ? day(followUpOn) : <span className="text-muted">{t('list.noDay')}</span>}
              {due ? <Badge tone="warning">{t('list.due')}</Badge> : null}
            </span>
          ),
        },
        {
          key: 'officer',
          header: t('list.officer'),
          cell: ({ officer }) => officer ?? t('list.noOfficer'),
        },
        { key: 'changed', header: t('list.changed'), cell: ({ changed }) => day(changed) },
      ]}
    />
  )
}

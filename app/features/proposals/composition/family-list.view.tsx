import Boxes from 'lucide-react/icons/boxes'
import PlusIcon from 'lucide-react/icons/plus'
import { useTranslations } from 'use-intl'

import { printedHs } from '#app/features/directory/index.ts'
import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Container } from '#app/ui/container.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Form } from '#app/ui/router.ts'
import { Select } from '#app/ui/select.tsx'
import { Table } from '#app/ui/table.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { useMoment } from '#app/ui/use-moment.ts'

import type { FamilyLine, FamilyList } from './read-families.server.ts'

/** The table of what products are typically made of, for those who keep it. */
export function FamilyListView({ list }: { list: FamilyList }) {
  const t = useTranslations('composition')
  const { q, group } = list.asked
  const search = new URLSearchParams({ ...(q && { q }), ...(group && { group }) }).toString()
  return (
    <Container className="pb-16">
      <PageHeader
        title={t('title')}
        lead={t('lead', { families: list.all, inputs: list.inputs })}
        actions={
          <ButtonLink to="/composition/new" icon={PlusIcon}>
            {t('add')}
          </ButtonLink>
        }
      />
      <Form method="get" action="/composition" role="search" className="mb-6 flex flex-wrap items-end gap-4">
        <Field label={t('search')} className="min-w-60 flex-1">
          <TextInput type="search" name="q" defaultValue={q} maxLength={100} />
        </Field>
        <Field label={t('group')} className="min-w-60">
          <Select name="group" defaultValue={group} options={list.groups} placeholder={t('allGroups')} />
        </Field>
        <Button type="submit" variant="secondary">
          {t('show')}
        </Button>
      </Form>
      {list.families.length === 0 ? (
        <EmptyState
          icon={Boxes}
          title={t('empty.title')}
          actions={
            <ButtonLink to="/composition" variant="secondary">
              {t('empty.action')}
            </ButtonLink>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <FamilyTable families={list.families} />
      )}
      {list.removed.length > 0 ? (
        <Muted className="mt-6">
          {t('removed')}{' '}
          {list.removed.map(({ code, name }) => (
            <TextLink key={code} to={`/composition/${code}`} className="mr-4">
              {name}
            </TextLink>
          ))}
        </Muted>
      ) : null}
      <div className="mt-8">
        <FileLinks to="/composition/file" search={search} />
      </div>
    </Container>
  )
}

function FamilyTable({ families }: { families: readonly FamilyLine[] }) {
  const t = useTranslations('composition')
  const moment = useMoment()
  return (
    <Table
      caption={t('table')}
      captionHidden
      rows={families}
      rowKey={(family) => family.code}
      columns={[
        {
          key: 'name',
          header: t('family'),
          rowHeader: true,
          cell: (family) => <TextLink to={`/composition/${family.code}`}>{family.name}</TextLink>,
        },
        {
          key: 'hs',
          header: t('headings'),
          cell: (family) => family.hs.map((code) => printedHs(code)).join(', '),
        },
        { key: 'inputs', header: t('inputs'), cell: (family) => family.inputs.join(' · ') },
        {
          key: 'changed',
          header: t('changed'),
          cell: (family) => (family.changed ? moment(family.changed.at) : t('shipped')),
        },
      ]}
    />
  )
}

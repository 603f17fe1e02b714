import UsersIcon from 'lucide-react/icons/users'
import { useFormatter, useTranslations } from 'use-intl'

import { FileLinks } from '#app/platform/sheets/file-links.view.tsx'
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
import { PEOPLE_PAGE, PEOPLE_ROLES, PEOPLE_STATES, peoplePath } from './people.ts'
import { RoleBadges, StateBadge } from './person-badges.view.tsx'
import type { PeoplePage } from './read-people.server.ts'

/** All accounts, newest first. */
export function PeopleView({ page }: { page: PeoplePage }) {
  const t = useTranslations('administration.people')
  const format = useFormatter()
  const day = useDay()
  const { filter, people, total, pages } = page
  return (
    <AdminFrame section="people" title={t('title')} lead={t('lead')}>
      <Filters page={page} />
      {people.length === 0 ? (
        <EmptyState
          icon={UsersIcon}
          title={t('emptyTitle')}
          actions={
            <ButtonLink to="/admin/people" variant="secondary">
              {t('clear')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t('name'),
              rowHeader: true,
              cell: (person) => (
                <>
                  <TextLink to={`/admin/people/${person.id}`}>{person.name}</TextLink>
                  <span className="block font-normal break-all text-muted">{person.email}</span>
                </>
              ),
            },
            {
              key: 'roles',
              header: t('roles'),
              cell: (person) => (
                <span className="flex flex-wrap gap-1.5">
                  <StateBadge state={person.state} />
                  <RoleBadges roles={person.staffRoles} />
                </span>
              ),
            },
            {
              key: 'enterprises',
              header: t('enterprises'),
              cell: (person) => person.enterprises.join('; ') || '–',
            },
            {
              key: 'since',
              header: t('since'),
              cell: (person) => day(person.createdAt),
            },
          ]}
        />
      )}
      <div className="mt-6 space-y-6">
        {total > 0 ? (
          <FileLinks
            to="/admin/people/file"
            search={peoplePath({ ...filter, page: 1 }).split('?')[1] ?? ''}
          />
        ) : null}
        <Pagination
          label={t('pages')}
          page={filter.page}
          pages={pages}
          toPage={(number) => peoplePath({ ...filter, page: number })}
          previousLabel={t('previous')}
          nextLabel={t('next')}
          pageLabel={(number) => t('page', { page: number })}
          summary={t('summary', {
            from: (filter.page - 1) * PEOPLE_PAGE + 1,
            to: Math.min(filter.page * PEOPLE_PAGE, total),
            total: format.number(total),
          })}
        />
      </div>
    </AdminFrame>
  )
}

function Filters({ page: { filter } }: { page: PeoplePage }) {
  const t = useTranslations('administration.people')
  const role = useTranslations('administration.roles')
  return (
    <Form
      method="get"
      action="/admin/people"
      role="search"
      aria-label={t('filters')}
      key={peoplePath({ ...filter, page: 1 })}
      className="mb-6 flex flex-wrap items-end gap-4"
    >
      <Field label={t('search')} id="q" className="min-w-0 flex-1 basis-64">
        <TextInput name="q" type="search" defaultValue={filter.q} maxLength={200} />
      </Field>
      <Field label={t('role')} id="role" className="basis-52 max-sm:w-full">
        <Select
          name="role"
          placeholder={t('anyRole')}
          defaultValue={filter.role}
          options={PEOPLE_ROLES.map((value) => ({ value, label: role(value) }))}
        />
      </Field>
      <Field label={t('state')} id="state" className="basis-44 max-sm:w-full">
        <Select
          name="state"
          placeholder={t('anyState')}
          defaultValue={filter.state}
          options={PEOPLE_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </Field>
      <Button type="submit" variant="secondary">
        {t('apply')}
      </Button>
    </Form>
  )
}

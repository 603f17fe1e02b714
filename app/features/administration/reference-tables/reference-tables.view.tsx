import { useFormatter, useTranslations } from 'use-intl'

import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Form } from '#app/ui/router.ts'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

import { AdminFrame } from '../admin-frame.view.tsx'
import { REFERENCE_PAGE, REFERENCE_TABLES, referencePath, type ReferencePage } from './reference-tables.ts'

/** The tables that come with the program, to be looked up. */
export function ReferenceTablesView({ page }: { page: ReferencePage }) {
  const t = useTranslations('administration.reference')
  const format = useFormatter()
  const { table, q, rows, total } = page
  return (
    <AdminFrame section="reference" title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('tables')}
        tabs={REFERENCE_TABLES.map((one) => ({
          to: referencePath(one),
          label: t(`table.${one}`),
          count: format.number(page.sizes[one]),
          current: one === table,
        }))}
      />
      <Muted className="mt-4">{t(`source.${table}`, { version: page.version })}</Muted>
      <Form
        method="get"
        action="/admin/reference"
        role="search"
        className="my-6 flex flex-wrap items-end gap-4"
        key={`${table} ${q}`}
      >
        <input type="hidden" name="table" value={table} />
        <Field label={t('search')} id="q" className="min-w-0 flex-1 basis-64">
          <TextInput name="q" type="search" defaultValue={q} maxLength={100} />
        </Field>
        <Button type="submit" variant="secondary">
          {t('apply')}
        </Button>
      </Form>
      {rows.length === 0 ? (
        <Muted>{t('empty', { q })}</Muted>
      ) : (
        <Table
          caption={t(`table.${table}`)}
          captionHidden
          rows={rows}
          rowKey={({ code }) => code}
          columns={[
            { key: 'code', header: t('code'), rowHeader: true, cell: ({ code }) => code },
            { key: 'vi', header: t('vi'), cell: ({ nameVi }) => <span lang="vi">{nameVi}</span> },
            { key: 'en', header: t('en'), cell: ({ nameEn }) => <span lang="en">{nameEn}</span> },
            ...(rows.some(({ more }) => more)
              ? [{ key: 'more', header: t('more'), cell: ({ more }: { more: string }) => more || '–' }]
              : []),
          ]}
        />
      )}
      <div className="mt-6">
        <Pagination
          label={t('pages')}
          page={page.page}
          pages={page.pages}
          toPage={(number) => referencePath(table, q, number)}
          previousLabel={t('previous')}
          nextLabel={t('next')}
          pageLabel={(number) => t('page', { page: number })}
          summary={t('summary', {
            from: (page.page - 1) * REFERENCE_PAGE + 1,
            to: Math.min(page.page * REFERENCE_PAGE, total),
            total: format.number(total),
          })}
        />
      </div>
    </AdminFrame>
  )
}

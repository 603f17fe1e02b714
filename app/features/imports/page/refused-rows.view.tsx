import { useTranslations } from 'use-intl'

import { ButtonLink } from '#app/ui/button-link.tsx'
import { Heading } from '#app/ui/heading.tsx'
import { Muted } from '#app/ui/muted.tsx'
import { usePath } from '#app/ui/router.ts'
import { Table } from '#app/ui/table.tsx'

import type { ImportPage } from './imports-page.ts'

/** Rows that were not taken, why, and as a file to be corrected. */
export function RefusedRows({ page }: { page: ImportPage }) {
  const t = useTranslations('imports.refused')
  const path = usePath()
  const more = page.counts.rejected - page.refused.length
  return (
    <section aria-labelledby="refused" className="min-w-0">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <Heading level={2} look="part" id="refused">
            {t('title')}
          </Heading>
          <p className="mt-2 text-muted">{t('text')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {(['xlsx', 'csv'] as const).map((format) => (
            <ButtonLink
              key={format}
              href={path(`/imports/${page.id}/rejected/${format}`)}
              download
              variant="secondary"
              size="small"
            >
              {t(format)}
            </ButtonLink>
          ))}
        </div>
      </div>
      {page.problems.length > 1 ? (
        <div className="mb-6">
          <h3 className="font-medium">{t('common')}</h3>
          <ul className="mt-1 text-sm">
            {page.problems.slice(0, 6).map(({ text, rows }) => (
              <li key={text}>
                {text} <span className="tabular-nums text-muted">({t('rows', { count: rows })})</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Table
        caption={t('title')}
        captionHidden
        rows={page.refused}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'row', header: t('row'), rowHeader: true, cell: ({ row }) => row },
          {
            key: 'reason',
            header: t('reason'),
            cell: ({ reasons }) => (
              <ul className="space-y-1">
                {reasons.map(({ column, text }) => (
                  <li key={text}>
                    {column === null ? null : <span className="text-muted">{t('cell', { column })} – </span>}
                    {text}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {more > 0 ? <Muted className="mt-3">{t('more', { count: more })}</Muted> : null}
    </section>
  )
}

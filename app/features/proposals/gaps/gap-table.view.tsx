import { useFormatter, useTranslations } from 'use-intl'

import { Muted } from '#app/ui/muted.tsx'
import { Table, type TableColumn } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import { printedCode } from '../page/wording.view.tsx'
import { DeclinedCount, useReasonWords } from './declined.view.tsx'
import type { GapRow, GapsPage } from './gaps-page.ts'
import { gapsPath } from './gaps-path.ts'
import { searchesOf } from './supply-gap.ts'

/** Lines of gaps; each opens who wants and who makes. */
export function GapTable({ page: { rows, address, home } }: { page: GapsPage }) {
  const t = useTranslations('gaps.list')
  const format = useFormatter()
  const reasonWords = useReasonWords()
  const number = (
    key: 'wanting' | 'needing' | 'making' | 'here' | 'elsewhere' | 'abroad',
    header = t(key, { home }),
  ): TableColumn<GapRow> => ({
    key,
    header,
    cell: (row) => format.number(row[key]),
    number: true,
    // A phone shows the sums; how they divide stands on the page of the heading.
    className: key === 'wanting' || key === 'making' ? 'font-semibold' : '@max-xl:hidden!',
  })
  const columns: TableColumn<GapRow>[] = [
    {
      key: 'heading',
      header: t('heading'),
      rowHeader: true,
      cell: ({ heading, name }) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="tabular-nums text-muted">{printedCode(heading)}</span>
          <TextLink to={gapsPath({ ...address, page: 1 }, `/${heading}`)} className="break-words">
            {name}
          </TextLink>
        </span>
      ),
    },
    number('wanting'),
    number('needing'),
    number('making'),
    number('here', home),
    number('elsewhere'),
    number('abroad'),
    { key: 'searches', header: t('searches'), number: true, cell: (row) => format.number(searchesOf(row)) },
    {
      key: 'declined',
      header: t('declined'),
      number: true,
      cell: ({ declined }) => (
        <>
          <DeclinedCount declined={declined} />
          {declined?.reasons[0] ? <Muted as="div">{reasonWords(declined.reasons[0].reason)}</Muted> : null}
        </>
      ),
    },
  ]
  return (
    <Table caption={t('caption')} captionHidden columns={columns} rows={rows} rowKey={(row) => row.heading} />
  )
}

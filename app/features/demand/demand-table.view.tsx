import { useFormatter, useTranslations } from 'use-intl'

import { Badge } from '#app/ui/badge.tsx'
import { Table, type TableColumn } from '#app/ui/table.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

import type { DemandRow } from './demand-page.ts'
import { type DemandAddress, type DemandBy, demandPath } from './demand-view-address.ts'
import { Sparkline } from './sparkline.view.tsx'

/** Lines of unmet demand; each opens what lies behind it. */
export function DemandTable({
  by,
  rows,
  address,
  caption,
}: {
  by: DemandBy
  rows: readonly DemandRow[]
  address: DemandAddress
  caption: string
}) {
  const t = useTranslations('demand.list')
  const format = useFormatter()
  const number = (key: 'none' | 'few' | 'opened'): TableColumn<DemandRow> => ({
    key,
    header: t(key),
    cell: (row) => format.number(row[key]),
    number: true,
    className: key === 'none' ? 'font-semibold' : undefined,
  })
  const columns: TableColumn<DemandRow>[] = [
    {
      key: 'subject',
      header: t(`subject.${by}`),
      cell: (row) => <Subject by={by} row={row} address={address} />,
      rowHeader: true,
    },
    ...(by === 'query'
      ? [
          {
            key: 'about',
            header: t('about'),
            cell: (row: DemandRow) => <About row={row} address={address} />,
          },
        ]
      : []),
    number('none'),
    number('few'),
    number('opened'),
    ...(rows.some((row) => row.trend.length > 1)
      ? [
          {
            key: 'trend',
            header: t('trend'),
            cell: (row: DemandRow) => <Sparkline values={row.trend} />,
            className: '@min-xl:w-32',
          },
        ]
      : []),
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={(row) => row.key} />
}

function Subject({ by, row, address }: { by: DemandBy; row: DemandRow; address: DemandAddress }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      {row.code ? <span className="tabular-nums text-muted">{row.code}</span> : null}
      <TextLink to={demandPath(address, {}, `/${by}/${row.key}`)} className="break-words">
        {row.label}
      </TextLink>
      {row.filters.map((filter) => (
        <Badge key={filter}>{filter}</Badge>
      ))}
    </span>
  )
}

function About({ row, address }: { row: DemandRow; address: DemandAddress }) {
  return (
    <span className="text-muted">
      {row.heading ? (
        <TextLink to={demandPath(address, {}, `/heading/${row.heading.code}`)}>
          HS {row.heading.code} {row.heading.name}
        </TextLink>
      ) : (
        (row.group ?? '–')
      )}
    </span>
  )
}

import clsx from 'clsx'
import type { ReactNode } from 'react'

/** One column. The `rowHeader` column names the row; `number` columns stand right in tabular figures. */
export interface TableColumn<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  rowHeader?: boolean
  number?: boolean
  /** Leaves the header to screen readers, for a column of buttons. */
  headerHidden?: boolean
  className?: string
}

export interface TableProps<Row> {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/**
 * Rows to compare, with a header that stays in sight. Where there is no width for columns each row becomes a
 * list of pairs. The roles are written out because a table that is laid out as blocks loses its own.
 */
export function Table<Row>({ caption, captionHidden = false, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="@container">
      <table role="table" className="w-full border-collapse text-sm @max-xl:block">
        <caption
          className={clsx('pb-3 text-left text-lg font-semibold @max-xl:block', captionHidden && 'sr-only')}
        >
          {caption}
        </caption>
        <thead role="rowgroup" className="@max-xl:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={clsx(
                  'sticky top-0 z-10 border-b border-line-strong bg-paper px-3 py-2.5 align-bottom font-medium text-muted first:pl-0 last:pr-0',
                  column.number ? 'text-right' : 'text-left',
                )}
              >
                {column.headerHidden ? <span className="sr-only">{column.header}</span> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-xl:block @max-xl:border-t @max-xl:border-line">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="border-b border-line transition-colors hover:bg-sunken/60 @max-xl:block @max-xl:py-3"
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, children }: { column: TableColumn<Row>; children: ReactNode }) {
  const Tag = column.rowHeader ? 'th' : 'td'
  return (
    <Tag
      role={column.rowHeader ? 'rowheader' : 'cell'}
      scope={column.rowHeader ? 'row' : undefined}
      className={clsx(
        'px-3 py-2.5 text-left align-top font-normal @max-xl:flex @max-xl:gap-4 @max-xl:px-0 @max-xl:py-1 @min-xl:first:pl-0 @min-xl:last:pr-0',
        column.rowHeader && 'font-sans font-medium @max-xl:pb-1.5 @max-xl:text-base',
        column.number && 'tabular-nums @min-xl:text-right',
        column.className,
      )}
    >
      {column.rowHeader || column.headerHidden ? null : (
        <span aria-hidden className="w-2/5 flex-none text-muted @min-xl:hidden">
          {column.header}
        </span>
      )}
      <span className="min-w-0">{children}</span>
    </Tag>
  )
}

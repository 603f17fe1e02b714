import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { Table } from './table.tsx'

test('a table keeps its roles and names every value when it is laid out as pairs', () => {
  const html = renderToStaticMarkup(
    <Table
      caption="Certificates"
      columns={[
        {
          key: 'standard',
          header: 'Standard',
          cell: (row: { n: string; until: string }) => row.n,
          rowHeader: true,
        },
        { key: 'until', header: 'Until', cell: (row) => row.until, number: true },
      ]}
      rows={[{ n: 'ISO 9001', until: '31 Dec 2027' }]}
      rowKey={(row) => row.n}
    />,
  )
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
    expect(html).toContain(`role="${role}"`)
  expect(html).toMatch(/<td[^>]*>.*<span aria-hidden="true"[^>]*>Until<\/span>.*31 Dec 2027/)
})

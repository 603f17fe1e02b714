import { expect, test } from 'vitest'

import { LANGUAGES } from '#app/locales/language.ts'
import { rendered, textOf } from '#tests/factories/directory-views.tsx'

import { IMPORT_STATES, type ImportState } from '../import-kind.ts'
import { ImportView } from './import.view.tsx'
import { ImportsView } from './imports.view.tsx'
import type { ImportPage, ImportsPage } from './imports-page.ts'

const list: ImportsPage = {
  all: true,
  enterprises: [],
  kinds: [{ value: 'enterprises', label: 'Doanh nghiệp', hint: 'Nhận ra bằng mã số thuế' }],
  imports: [],
  megabytes: 50,
}

const pageIn = (state: ImportState, given: Partial<ImportPage> = {}): ImportPage => ({
  id: '01a22275-be10-70e8-b50c-e5e8fe0ad0dd',
  kind: 'Doanh nghiệp',
  fileName: 'hội viên.csv',
  state,
  by: 'Phạm Đức Long',
  enterprise: null,
  at: new Date('2026-11-28T03:00:00Z'),
  counts: { new: 1200, changed: 3, unchanged: 0, rejected: 1 },
  failure: null,
  progress: { done: 30, total: 120 },
  layout: {
    format: 'csv',
    encoding: 'windows-1258',
    delimiter: ';',
    headerRow: 3,
    rows: 1204,
    sheets: [{ value: '0', label: '' }],
    sheet: '0',
    columns: [
      { letter: 'A', heading: 'MST', field: 'taxCode', samples: ['9100000017'] },
      { letter: 'B', heading: null, field: null, samples: [] },
    ],
    mappedBy: 'guess',
    missing: [],
    doubts: ['Doanh thu năm: có thể đọc theo hai cách'],
    numbersUnclear: true,
    numbers: 'comma',
  },
  fields: [{ value: 'taxCode', label: 'Mã số thuế', required: false }],
  problems: [],
  refused: [{ row: 9, reasons: [{ column: 'A', text: 'Mã số thuế: sai chữ số kiểm tra' }] }],
  firstNew: [
    { row: 4, name: 'Công ty Nhạn', fields: [{ label: 'Website', before: null, after: 'https://nhan.vn' }] },
  ],
  changes: [
    { row: 7, name: 'Công ty Lam', fields: [{ label: 'Website', before: null, after: 'https://lam.vn' }] },
  ],
  firstChanges: true,
  moreChanges: 7,
  kept: [],
  keptRows: 0,
  imported: [{ name: 'Công ty Lam', to: '/enterprises/lam' }],
  undoUntil: null,
  undoneAt: null,
  ...given,
})

test.each(LANGUAGES)('a list is handed in by a form that sends a file (%s)', (language) => {
  const markup = rendered(language, <ImportsView page={list} answer={undefined} />)
  expect(markup).toContain('encType="multipart/form-data"')
  expect(markup).toMatch(/<input[^>]*type="file"[^>]*name="file"/)
  expect(markup).toContain('/imports/template/enterprises/xlsx')
})

test.each(LANGUAGES.flatMap((language) => IMPORT_STATES.map((state) => ({ language, state }))))(
  'the page of an import that is $state says so in $language',
  ({ language, state }) => {
    const failure = state === 'failed' ? 'Tệp không phải bảng.' : null
    const text = textOf(
      rendered(language, <ImportView page={pageIn(state, { failure })} answer={undefined} />),
    )
    expect(text).toContain('hội viên.csv')
    expect(text).not.toMatch(/imports\.|\{[a-z]+\}/)
  },
)

test('what can be decided stands above what would be done', () => {
  const markup = rendered('vi', <ImportView page={pageIn('ready')} answer={undefined} />)
  expect(textOf(markup)).toContain('Ghi 1.203 dòng vào danh bạ')
  expect(markup).toMatch(/<select[^>]*name="columns\[0\]"/)
  expect(textOf(markup)).toContain('bảng mã windows-1258 · cột cách nhau bằng dấu chấm phẩy')
  expect(textOf(markup)).toContain('Cột A – Mã số thuế: sai chữ số kiểm tra')
})

test('while a column is missing nothing can be written', () => {
  const page = pageIn('ready')
  const layout = page.layout && { ...page.layout, missing: ['Tên tiếng Việt'] }
  const markup = rendered('vi', <ImportView page={{ ...page, layout }} answer={undefined} />)
  expect(markup).not.toContain('value="run"')
  expect(textOf(markup)).toContain('Chưa có cột cho: Tên tiếng Việt')
})

test('an import that was done can be taken back while there is time', () => {
  const undoUntil = new Date('2026-11-29T03:00:00Z')
  expect(rendered('en', <ImportView page={pageIn('done', { undoUntil })} answer={undefined} />)).toContain(
    'value="undo"',
  )
  expect(rendered('en', <ImportView page={pageIn('done')} answer={undefined} />)).not.toContain(
    'value="undo"',
  )
})

import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import type { Sheet, SheetCell } from '#app/platform/sheets/sheet.ts'

import { columnLetter } from './columns/column-letter.ts'
import type { FieldKey } from './columns/fields.ts'
import type { StoredImport } from './imports.repository.server.ts'
import type { Layout } from './layout.ts'
import { cellText } from './reading/cell-text.ts'
import { countProblems, readRefused, type RefusedRow } from './rows.repository.server.ts'
import { importWordsIn, type ImportWords } from './words.server.ts'

/** An import in a few lines: what was read and what stood against it. */
export async function describeImport(
  app: Pick<App, 'pool'>,
  stored: StoredImport,
  language: Language,
): Promise<string[]> {
  const words = importWordsIn(language)
  const { say } = words
  const failure = words.failure(stored)
  if (stored.state === 'undone') return [say('report.undone', { kept: stored.rowsKept })]
  const { layout } = stored
  if (failure !== null || !layout) return failure === null ? [] : [failure]
  const counts = {
    new: stored.rowsNew,
    changed: stored.rowsChanged,
    unchanged: stored.rowsUnchanged,
    rejected: stored.rowsRejected,
  }
  const problems = await countProblems(app.pool, stored.id)
  return [
    ...layout.headings.map((heading, column) => {
      const key = layout.mapping[column] ?? null
      const field = key === null ? say('report.leftOut') : words.field(key)
      return say('report.column', { column: columnLetter(column), heading: heading ?? '', field })
    }),
    ...doubtsOf(layout, words),
    ...(layout.missing.length > 0
      ? [say('report.missing', { fields: layout.missing.map((key) => words.field(key)).join(', ') })]
      : []),
    say('report.read', { rows: layout.rows, ...counts }),
    ...problems.map(({ key, field, rows }) =>
      say('report.problem', {
        rows,
        field: field === null ? '' : words.field(field),
        problem: words.problem({ key, values: { value: '…' } }),
      }),
    ),
  ]
}

/** What the file does not say clearly: numbers and days that can be read in two ways. */
export function doubtsOf({ numbers, days }: Layout, { say, field }: ImportWords): string[] {
  const doubts: string[] = []
  for (const [key, { style, doubt }] of Object.entries(numbers)) {
    const name = field(key as FieldKey)
    if (doubt === 'mixed') doubts.push(say('report.numbersMixed', { field: name }))
    if (doubt === 'ambiguous')
      doubts.push(
        say('report.numbersUnclear', { field: name, style: style === 'comma' ? '1.234,5' : '1,234.5' }),
      )
  }
  for (const [key, { mixed }] of Object.entries(days))
    if (mixed) doubts.push(say('report.daysMixed', { field: field(key as FieldKey) }))
  return doubts
}

/** Rows that are read at once; a workbook holds so many in memory. */
const REFUSED_AT_ONCE = 5000

/** The first refused rows as they stood in the file, with their numbers and the reasons; `more` gives the rest. */
export async function refusedSheet(
  app: Pick<App, 'pool'>,
  stored: Pick<StoredImport, 'id' | 'layout'>,
  language: Language,
): Promise<Sheet & { more: () => AsyncGenerator<Sheet['rows']> }> {
  const words = importWordsIn(language)
  const headings = stored.layout?.headings ?? []
  const first = await readRefused(app.pool, stored.id, { limit: REFUSED_AT_ONCE })
  const rowsOf = (refused: RefusedRow[]) => refused.map((row) => refusedCells(row, headings, words))
  return {
    name: words.say('sheet.name'),
    columns: [
      { header: words.say('sheet.row'), width: 8, format: '0' },
      { header: words.say('sheet.reason'), width: 60 },
      ...headings.map((heading, column) => ({
        header: heading ?? words.say('sheet.column', { column: columnLetter(column) }),
        width: 24,
      })),
    ],
    rows: rowsOf(first),
    async *more() {
      for (let last = first.at(-1); last;) {
        const next = await readRefused(app.pool, stored.id, { after: last.number, limit: REFUSED_AT_ONCE })
        if (next.length > 0) yield rowsOf(next)
        last = next.at(-1)
      }
    },
  }
}

function refusedCells(
  { number, problems, cells }: RefusedRow,
  headings: readonly (string | null)[],
  words: ImportWords,
): SheetCell[] {
  const reasons = problems.map((problem) =>
    problem.field === null
      ? words.problem(problem)
      : `${words.field(problem.field)}: ${words.problem(problem)}`,
  )
  return [
    number,
    reasons.join('; '),
    ...headings.map((_, column) => {
      const cell = cells[column]
      return typeof cell === 'number' ? cell : cellText(cell)
    }),
  ]
}

import { parse } from 'csv-parse/sync'

import { delimiterOf } from '#app/platform/sheets/reading/delimiter.ts'

/** What a purchasing manager would say of one partner for one matter. */
export interface Judgement {
  /** Line in the file, from 1. */
  line: number
  asker: string
  about: string
  partner: string
  /** From 0 (does not fit) to 3 (as wished). */
  grade: number
  /** How gladly the partner would meet the asker, on the same scale; null when the file does not say. */
  partnerGrade: number | null
}

/** The file cannot be used; the message says where and why. */
export class UnusableFile extends Error {}

const COLUMNS = {
  asker: ['asker', 'asking_enterprise', 'asking enterprise', 'enterprise', 'buyer'],
  about: ['about', 'need', 'product', 'need_or_product', 'need or product', 'query'],
  partner: ['partner', 'partners', 'partners that fit', 'supplier', 'candidate'],
  grade: ['grade', 'relevance', 'fit', 'gain'],
  partnerGrade: ['partner_grade', 'partner grade', 'reverse_grade', 'welcome'],
} as const

/** Several partners in one cell: "a:3; b:2"; a partner without a grade fits as wished. */
const SEVERAL = /\s*[;|]\s*/

/**
 * Reads judgements: a row for each partner with its grade, or a row for each matter with its partners in one cell
 * ("name:3; name:2"). Names of columns in any order, upper or lower case.
 * @throws UnusableFile
 */
export function readJudgements(text: string): Judgement[] {
  const rows = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  const [header = [], ...body] = rows
  const place = Object.fromEntries(
    Object.entries(COLUMNS).map(([name, words]) => [
      name,
      header.findIndex((cell) => (words as readonly string[]).includes(cell.toLowerCase())),
    ]),
  ) as Record<keyof typeof COLUMNS, number>
  for (const name of ['asker', 'about', 'partner'] as const) {
    if (place[name] === -1) {
      throw new UnusableFile(`no column “${name}” in the first line (${header.join(', ') || 'empty file'})`)
    }
  }
  return body.flatMap((cells, index) => judgementsOf(cells, place, index + 2))
}

function judgementsOf(
  cells: readonly string[],
  place: Record<keyof typeof COLUMNS, number>,
  line: number,
): Judgement[] {
  const cell = (name: keyof typeof COLUMNS) => (place[name] === -1 ? '' : (cells[place[name]] ?? ''))
  const [asker, about] = [cell('asker'), cell('about')]
  const shared = { line, asker, about }
  if (asker === '') throw new UnusableFile(`line ${line}: no asking enterprise`)
  const partnerGrade = cell('partnerGrade') === '' ? null : gradeOf(cell('partnerGrade'), line)
  if (place.grade !== -1) {
    return [{ ...shared, partner: cell('partner'), grade: gradeOf(cell('grade'), line), partnerGrade }]
  }
  return cell('partner')
    .split(SEVERAL)
    .filter((each) => each !== '')
    .map((each) => {
      const [, name = each, grade = '3'] = /^(.*?)\s*[:=]\s*(\d)$/.exec(each) ?? []
      return { ...shared, partner: name, grade: gradeOf(grade, line), partnerGrade }
    })
}

function gradeOf(text: string, line: number): number {
  const grade = Number(text.replace(',', '.'))
  if (text === '' || !(grade >= 0 && grade <= 3)) {
    throw new UnusableFile(`line ${line}: “${text}” is no grade from 0 to 3`)
  }
  return grade
}

import { answerOf, groupOf, recognitionStatusOf } from './look-ups.ts'
import { addressOf } from './read-enterprise.ts'
import { readMaker } from './read-maker.ts'
import type { Identity } from './row.ts'
import type { RowCells } from './row-cells.ts'

/** The programme began in 2005. */
const FIRST_YEAR = 2005

/** Reads what a row states of a recognition into the record of the cells. */
export function readRecognitionRow(cells: RowCells, today: string): Identity {
  const identity = readMaker(cells)
  const lastYear = Number(today.slice(0, 4)) + 1
  const product = cells.line('product')
  const productId = cells.line('productId', 100)
  const externalId = cells.line('externalId', 100)
  const to = cells.whole('year', FIRST_YEAR, lastYear)
  if (cells.line('year') === null) cells.refuse('year', 'missing')
  const from = cells.whole('yearFrom', FIRST_YEAR, lastYear)
  if (from !== null && to !== null && from > to) cells.refuse('yearFrom', 'endBeforeStart')
  cells.put('year_to', to)
  cells.put('year_from', from)
  cells.put('industry_group', cells.code('industryGroup', groupOf, 'unknownGroup'))
  cells.put('top_ten', cells.code('topTen', answerOf, 'notAnAnswer'))
  cells.put('decision_number', cells.line('decisionNumber', 100))
  cells.put('decision_issuer', cells.line('decisionIssuer'))
  cells.put('decision_date', cells.day('decisionDate'))
  const validFrom = cells.day('validFrom')
  const validTo = cells.day('validTo')
  if (validFrom !== null && validTo !== null && validTo < validFrom) cells.refuse('validTo', 'endBeforeStart')
  cells.put('valid_from', validFrom)
  cells.put('valid_to', validTo)
  cells.put('status', cells.code('status', recognitionStatusOf, 'unknownStatus'))
  cells.put('source_url', addressOf(cells, 'sourceUrl'))
  cells.put('note', cells.text('sourceNote', 1000))
  return {
    ...identity,
    ...(product ? { product } : {}),
    ...(productId ? { productId } : {}),
    ...(externalId ? { externalId } : {}),
  }
}

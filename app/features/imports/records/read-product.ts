import { groupOf, hsCodeOf, periodOf, unitCodeOf, vsicCodeOf } from './look-ups.ts'
import { addressOf } from './read-enterprise.ts'
import { readMaker } from './read-maker.ts'
import type { Identity } from './row.ts'
import type { RowCells } from './row-cells.ts'
import { slugOf } from './slug.ts'

const MOST = 1e12

/** Reads what a row states of a product into the record of the cells. */
export function readProductRow(cells: RowCells): Identity {
  const identity = readMaker(cells)
  const externalId = cells.line('externalId', 100)
  const name = cells.needed('nameVi')
  cells.put('name_vi', name)
  if (name !== null) cells.put('slug', slugOf(name))
  cells.put('name_en', cells.line('nameEn'))
  cells.put('description_vi', cells.text('descriptionVi'))
  cells.put('description_en', cells.text('descriptionEn'))
  cells.put('industry_group', cells.code('industryGroup', groupOf, 'unknownGroup'))
  cells.put('hs_codes', cells.codes('hsCodes', hsCodeOf, 'unknownHs'))
  cells.put('vsic_codes', cells.codes('vsicCodes', vsicCodeOf, 'unknownVsic'))
  readAbilities(cells)
  cells.put('as_of', cells.day('asOf'))
  cells.put('source_url', addressOf(cells, 'sourceUrl'))
  cells.put('source_note', cells.text('sourceNote', 1000))
  return { ...identity, ...(externalId ? { externalId } : {}) }
}

function readAbilities(cells: RowCells): void {
  const capacity = amount(cells, 'capacity')
  const unit = cells.code('capacityUnit', unitCodeOf, 'unknownUnit')
  const period = cells.code('capacityPeriod', periodOf, 'unknownPeriod')
  if (capacity !== null && unit === null && cells.line('capacityUnit') === null)
    cells.refuse('capacity', 'unitMissing')
  if (capacity !== null && unit !== null) {
    cells.put('capacity', capacity)
    cells.put('capacity_unit', unit)
    cells.put('capacity_period', period ?? 'MON')
  }
  const order = amount(cells, 'minimumOrder')
  const orderUnit = cells.code('minimumOrderUnit', unitCodeOf, 'unknownUnit')
  if (order !== null) {
    cells.put('minimum_order', order)
    cells.put('minimum_order_unit', orderUnit ?? unit ?? 'H87')
  }
  cells.put('lead_time', cells.whole('leadTime', 1, 3650))
}

function amount(cells: RowCells, key: 'capacity' | 'minimumOrder'): number | null {
  const number = cells.number(key)
  if (number === null) return null
  // The column holds three digits behind the point.
  const kept = Math.round(number * 1000) / 1000
  return kept > 0 && kept <= MOST ? kept : cells.unknown(key, 'notAnAmount', String(number))
}

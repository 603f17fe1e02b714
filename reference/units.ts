import { nameKey } from './name-key.ts'

export type Dimension = 'count' | 'mass' | 'length' | 'area' | 'volume' | 'energy' | 'time'

/** A unit of measure with its code of UN/ECE Recommendation 20. */
export interface Unit {
  code: string
  nameVi: string
  nameEn: string
  /** For more than one in English: "20 pieces". */
  pluralEn: string
  symbol: string
  dimension: Dimension
  /**
   * How many base units one of these is (kg, m, m², m³, kWh, hour, piece); null where there is no fixed relation:
   * a set holds any number of pieces, a month any number of days.
   */
  factor: number | null
}

type Row = [
  code: string,
  nameVi: string,
  nameEn: string,
  pluralEn: string,
  symbol: string,
  dimension: Dimension,
  factor: number | null,
]

const ROWS: Row[] = [
  ['H87', 'cái', 'piece', 'pieces', 'cái', 'count', 1],
  ['SET', 'bộ', 'set', 'sets', 'bộ', 'count', null],
  ['PR', 'đôi', 'pair', 'pairs', 'đôi', 'count', 2],
  ['DZN', 'tá', 'dozen', 'dozens', 'tá', 'count', 12],
  ['GRM', 'gam', 'gram', 'grams', 'g', 'mass', 0.001],
  ['KGM', 'ki-lô-gam', 'kilogram', 'kilograms', 'kg', 'mass', 1],
  ['DTN', 'tạ', 'quintal', 'quintals', 'tạ', 'mass', 100],
  ['TNE', 'tấn', 'tonne', 'tonnes', 't', 'mass', 1000],
  ['MMT', 'mi-li-mét', 'millimetre', 'millimetres', 'mm', 'length', 0.001],
  ['CMT', 'xen-ti-mét', 'centimetre', 'centimetres', 'cm', 'length', 0.01],
  ['MTR', 'mét', 'metre', 'metres', 'm', 'length', 1],
  ['KMT', 'ki-lô-mét', 'kilometre', 'kilometres', 'km', 'length', 1000],
  ['MTK', 'mét vuông', 'square metre', 'square metres', 'm²', 'area', 1],
  ['MLT', 'mi-li-lít', 'millilitre', 'millilitres', 'ml', 'volume', 0.000001],
  ['LTR', 'lít', 'litre', 'litres', 'l', 'volume', 0.001],
  ['MTQ', 'mét khối', 'cubic metre', 'cubic metres', 'm³', 'volume', 1],
  ['KWH', 'ki-lô-oát giờ', 'kilowatt hour', 'kilowatt hours', 'kWh', 'energy', 1],
  ['MWH', 'mê-ga-oát giờ', 'megawatt hour', 'megawatt hours', 'MWh', 'energy', 1000],
  ['HUR', 'giờ', 'hour', 'hours', 'giờ', 'time', 1],
  ['DAY', 'ngày', 'day', 'days', 'ngày', 'time', 24],
  ['WEE', 'tuần', 'week', 'weeks', 'tuần', 'time', 168],
  ['MON', 'tháng', 'month', 'months', 'tháng', 'time', null],
  ['ANN', 'năm', 'year', 'years', 'năm', 'time', null],
]

/** Units that the product's facts and needs use. Source: UN/ECE Recommendation 20. */
export const UNITS: readonly Unit[] = ROWS.map(
  ([code, nameVi, nameEn, pluralEn, symbol, dimension, factor]) => ({
    code,
    nameVi,
    nameEn,
    pluralEn,
    symbol,
    dimension,
    factor,
  }),
)

/** Units of time that a rate may be given per: "20,000 pieces per month". */
export const PERIODS = ['DAY', 'WEE', 'MON', 'ANN'] as const

const BY_CODE = new Map(UNITS.map((unit) => [unit.code, unit]))

const BY_NAME = new Map<string, Unit>()
for (const unit of UNITS) {
  for (const name of [unit.nameVi, unit.nameEn, unit.pluralEn, unit.symbol]) BY_NAME.set(nameKey(name), unit)
}
const ALIASES: [string, string][] = [
  ['chiếc', 'H87'],
  ['pcs', 'H87'],
  ['pc', 'H87'],
  ['kilo', 'KGM'],
  ['kilogam', 'KGM'],
  ['gram', 'GRM'],
  ['ton', 'TNE'],
  ['tons', 'TNE'],
  ['m2', 'MTK'],
  ['m3', 'MTQ'],
  ['litter', 'LTR'],
  ['prs', 'PR'],
]
for (const [alias, code] of ALIASES) {
  const unit = BY_CODE.get(code)
  if (unit) BY_NAME.set(nameKey(alias), unit)
}

/** The unit with this code, or undefined. */
export function unitByCode(code: string): Unit | undefined {
  return BY_CODE.get(code)
}

/** The unit that a person typed, in either language or as a symbol: "chiếc", "pcs", "tấn", "m2". */
export function unitOfName(typed: string): Unit | undefined {
  return BY_CODE.get(typed.trim().toUpperCase()) ?? BY_NAME.get(nameKey(typed))
}

/**
 * The same quantity in another unit, or null when the two cannot be compared: other dimension, unknown code,
 * or no fixed relation (sets to pieces).
 */
export function convertQuantity(value: number, from: string, to: string): number | null {
  if (from === to) return BY_CODE.has(from) ? value : null
  const source = BY_CODE.get(from)
  const target = BY_CODE.get(to)
  if (!source || !target || source.dimension !== target.dimension) return null
  if (source.factor === null || target.factor === null) return null
  return (value * source.factor) / target.factor
}

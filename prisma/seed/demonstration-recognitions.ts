import { addDays, addMonths } from './days.ts'
import type { ProductLine } from './product-lines.ts'
import { stableId } from './random.ts'
import type { SeedRecords } from './records.ts'

/** A recognition invented for the demonstration: three years from a ceremony day at the end of the year. */
export function recognitionRow(
  key: string,
  enterpriseId: string,
  line: ProductLine,
  year: number,
  topTen: boolean,
  today: Date,
): SeedRecords['recognitions'][number] {
  const decisionDate = new Date(Date.UTC(year, 11, 1))
  const validTo = addDays(addMonths(decisionDate, 36), -1)
  return {
    id: stableId(`${key}/recognition/${year}`),
    enterpriseId,
    productId: stableId(line.key),
    yearFrom: year,
    yearTo: year,
    industryGroup: line.family.group,
    topTen,
    decisionNumber: `MH-${year}/QĐ-MH`,
    decisionIssuer: 'Cơ quan minh họa / Demonstration authority',
    decisionDate,
    validFrom: decisionDate,
    validTo,
    status: validTo < today ? 'expired' : 'recognised',
    origin: 'demonstration',
    basisNote: 'Dữ liệu minh họa, không có thật / Demonstration data, not a real recognition',
    createdAt: decisionDate,
  }
}

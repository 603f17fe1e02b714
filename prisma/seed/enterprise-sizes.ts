import type { SeedRecords } from './records.ts'
import type { Words } from './words.ts'

type SizeBand = NonNullable<SeedRecords['enterprises'][number]['sizeBand']>
type TurnoverBand = NonNullable<SeedRecords['enterprises'][number]['turnoverBand']>

/** What goes with the number of employees of an invented enterprise. */
export interface Size {
  band: SizeBand
  weight: number
  employees: Words
  turnover: TurnoverBand[]
  /** Output beside a middling enterprise of the same trade. */
  factor: number
  /** How likely each usual certificate is. */
  certificates: number
  products: [min: number, max: number]
}

/** From the smallest to the largest, each with how common it is. */
export const SIZES: readonly Size[] = [
  {
    band: 'from_1_to_9',
    weight: 8,
    employees: ['dưới 10', 'fewer than 10'],
    turnover: ['under_10_billion'],
    factor: 0.15,
    certificates: 0.08,
    products: [1, 2],
  },
  {
    band: 'from_10_to_49',
    weight: 30,
    employees: ['từ 10 đến 49', '10 to 49'],
    turnover: ['under_10_billion', 'from_10_to_50_billion'],
    factor: 0.4,
    certificates: 0.28,
    products: [1, 3],
  },
  {
    band: 'from_50_to_199',
    weight: 34,
    employees: ['từ 50 đến 199', '50 to 199'],
    turnover: ['from_10_to_50_billion', 'from_50_to_100_billion', 'from_100_to_500_billion'],
    factor: 1,
    certificates: 0.45,
    products: [2, 4],
  },
  {
    band: 'from_200_to_499',
    weight: 17,
    employees: ['từ 200 đến 499', '200 to 499'],
    turnover: ['from_50_to_100_billion', 'from_100_to_500_billion'],
    factor: 2,
    certificates: 0.6,
    products: [2, 4],
  },
  {
    band: 'from_500_to_999',
    weight: 7,
    employees: ['từ 500 đến 999', '500 to 999'],
    turnover: ['from_100_to_500_billion', 'from_500_to_1000_billion'],
    factor: 3.5,
    certificates: 0.7,
    products: [3, 4],
  },
  {
    band: 'over_1000',
    weight: 4,
    employees: ['trên 1.000', 'more than 1,000'],
    turnover: ['from_500_to_1000_billion', 'over_1000_billion'],
    factor: 6,
    certificates: 0.8,
    products: [3, 4],
  },
]

import { addDays, dayOf } from './days.ts'
import { Random } from './random.ts'
import { SOUGHT, type SoughtGoods } from './sought-goods.ts'

/** More than a year, so that also a period of 52 weeks has something before it to be compared with. */
const WEEKS = 110

type Found = 'none' | 'few' | 'many'

/** Rows of the sums of searches, as the product itself would have counted them. */
export interface DemandRecords {
  queries: Record<string, unknown>[]
  queryWeeks: Record<string, unknown>[]
  sums: Record<string, unknown>[]
}

/** Countries that searches come from, and how likely; none is unknown. */
const COUNTRIES: [string, number][] = [
  ['VN', 46],
  ['JP', 12],
  ['KR', 10],
  ['', 9],
  ['CN', 6],
  ['DE', 5],
  ['US', 4],
  ['SG', 3],
  ['TW', 3],
  ['IN', 2],
]

/** Weekly sums of invented searches up to the present week; everything in them is marked as demonstration. */
export function demonstrationDemand(today: Date): DemandRecords {
  const random = new Random().fork('demand')
  const monday = mondayOf(today)
  const sums = new Map<string, Sum & { heading: string }>()
  const queryWeeks = new Map<string, Sum & { queryId: number; searchers: number }>()
  SOUGHT.forEach((goods, place) => {
    const own = random.fork(goods.words)
    for (let back = WEEKS - 1; back >= 0; back -= 1) {
      const week = addDays(monday, -7 * back)
      for (let left = expected(goods, back, own); left > 0; left -= 1) {
        const row = searchOf(goods, back, week, own)
        const key = [row.week, row.country, row.found].join(' ')
        const searchers = 1 << own.int(0, 31)
        const sum = add(queryWeeks, `${place} ${key}`, { ...row, queryId: place + 1, searchers })
        sum.searchers |= searchers
        add(sums, `${goods.heading} ${goods.group} ${key}`, { ...row, heading: goods.heading })
      }
    }
  })
  return {
    queries: SOUGHT.map((goods, place) => queryOf(goods, place + 1, [...queryWeeks.values()])),
    queryWeeks: [...queryWeeks.values()].map((row) => ({ ...row })),
    sums: [...sums.values()].map((row) => ({ ...row })),
  }
}

interface Sum {
  week: Date
  country: string
  found: Found
  industryGroup: string
  demonstration: true
  searches: number
  opened: number
}

/** How many searches a week brings: the goods' own measure, drifting over the year, quieter around the lunar new year. */
function expected({ weekly, drift }: SoughtGoods, back: number, random: Random): number {
  const trend = 1 + drift * (1 - back / 52)
  const season = 1 + 0.18 * Math.sin((back / 52) * 2 * Math.PI)
  const mean = Math.max(0.2, weekly * trend * season)
  return Math.round(mean * (0.55 + 0.9 * random.next()))
}

function searchOf(goods: SoughtGoods, back: number, week: Date, random: Random): Sum {
  const met = goods.metSince !== undefined && back <= goods.metSince
  const found = met
    ? random.weighted<Found>([
        ['many', 8],
        ['few', 2],
      ])
    : random.weighted<Found>([
        ['none', goods.none],
        ['few', 100 - goods.none],
      ])
  const from = goods.from ? random.weighted([...COUNTRIES, ...goods.from]) : random.weighted(COUNTRIES)
  const opened = found !== 'none' && random.chance(0.45) ? 1 : 0
  return {
    week,
    country: from,
    found,
    industryGroup: goods.group,
    demonstration: true,
    searches: 1,
    opened,
  }
}

function queryOf(goods: SoughtGoods, id: number, weeks: readonly { queryId: number; searchers: number }[]) {
  const mine = weeks.filter(({ queryId }) => queryId === id)
  return {
    id,
    text: foldWords(goods.words),
    wording: goods.words,
    filters: goods.filters ?? '',
    heading: goods.heading,
    industryGroup: goods.group,
    searchers: mine.reduce((bits, { searchers }) => bits | searchers, 0),
  }
}

/** Adds a row to the sum under its key, and returns the sum. */
function add<T extends Sum>(sums: Map<string, T>, key: string, row: T): T {
  const sum = sums.get(key)
  if (!sum) {
    sums.set(key, row)
    return row
  }
  sum.searches += row.searches
  sum.opened += row.opened
  return sum
}

function foldWords(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}

function mondayOf(today: Date): Date {
  const day = dayOf(today)
  return addDays(day, -((day.getUTCDay() + 6) % 7))
}

import { legalFormByCode } from '#reference/legal-forms.ts'
import { HANOI, PROVINCES } from '#reference/provinces.ts'

import { FOREIGN_COUNTRIES, type ForeignCountry, inventedForeignNames } from './foreign-countries.ts'
import { inventedVietnameseNames } from './invented-names.ts'
import { placeIn, type PlannedPlace } from './places.ts'
import { Random } from './random.ts'
import { STORY_NAMES } from './story-names.ts'
import { chooseTrade, type EnterpriseKind } from './trade-choice.ts'
import { type Trade, TRADES } from './trades.ts'
import { unmarked, type Words } from './words.ts'

/** Who an invented enterprise is and where it works; everything else about it is drawn from these. */
export interface EnterprisePlan {
  /** Label of all its ids and of its stream of random numbers. */
  key: string
  kind: EnterpriseKind
  /** The invented proper name, with marks. */
  properName: string
  nameVi: string
  nameEn: string
  legalForm: string
  trade: Trade
  place: PlannedPlace
  /** Null in Vietnam. */
  foreign: ForeignCountry | null
  /** Years of demonstration recognitions; only for makers in Hanoi. */
  recognitionYears: number[]
  needCount: number
}

const HANOI_COUNT = 460
const PROVINCE_BASE = 26
const PROVINCE_EXTRA: Readonly<Record<string, number>> = {
  '19': 40,
  '22': 25,
  '24': 90,
  '25': 60,
  '31': 85,
  '33': 65,
  '37': 55,
  '38': 35,
  '40': 30,
  '48': 50,
  '51': 15,
  '52': 15,
  '56': 15,
  '66': 15,
  '68': 20,
  '75': 85,
  '79': 150,
  '80': 55,
  '82': 20,
  '86': 15,
  '91': 20,
  '92': 30,
}

const RECOGNISED_MAKERS_COUNT = 50
const RECOGNITION_YEARS = [2021, 2022, 2023, 2024, 2025]
const RECOGNITIONS_EACH: [count: number, weight: number][] = [
  [1, 75],
  [2, 25],
]

const NEEDS_EACH: [count: number, weight: number][] = [
  [1, 72],
  [2, 28],
]

function vietnameseNames(
  kind: EnterpriseKind,
  trade: Trade,
  properName: string,
  legalForm: string,
  random: Random,
) {
  const form = legalFormByCode(legalForm)
  if (!form) throw new Error(`no legal form has the code ${legalForm}`)
  const [tradeVi, tradeEn] = kind === 'buyer' ? random.pick(TRADING) : random.pick(trade.names)
  const before = legalForm === 'joint-stock' ? 'Công ty Cổ phần' : form.shortVi
  return {
    nameVi: `${before} ${tradeVi} ${properName}`,
    nameEn: `${unmarked(properName)} ${tradeEn} ${form.shortEn}`,
  }
}

const TRADING: Words[] = [
  ['Thương mại', 'Trading'],
  ['Phân phối', 'Distribution'],
  ['Xuất nhập khẩu', 'Import Export'],
]
const BUYER_TRADES = ['Trading', 'Sourcing', 'Distribution', 'Imports', 'Procurement']
const INVESTOR_TRADES = ['Capital', 'Industrial Investment', 'Holdings', 'Partners']

function planVietnamese(key: string, province: string, properName: string, random: Random): EnterprisePlan {
  const kind = random.weighted<EnterpriseKind>([
    ['maker', 96],
    ['buyer', 4],
  ])
  const trade = chooseTrade(random, province, kind)
  const legalForm = random.weighted([
    ['limited', trade.craft ? 40 : 52],
    ['one-member-limited', 12],
    ['joint-stock', trade.craft ? 10 : 32],
    ['private-enterprise', 4],
    ['cooperative', trade.craft && kind === 'maker' ? 40 : 0],
  ])
  const searching = random.chance(kind === 'buyer' ? 0.8 : province === HANOI ? 0.62 : 0.07)
  return {
    key,
    kind,
    properName,
    ...vietnameseNames(kind, trade, properName, legalForm, random),
    legalForm,
    trade,
    place: placeIn(province, random),
    foreign: null,
    recognitionYears: [],
    needCount: searching ? random.weighted(NEEDS_EACH) : 0,
  }
}

function planForeign(
  key: string,
  country: ForeignCountry,
  properName: string,
  random: Random,
): EnterprisePlan {
  const kind = random.weighted<EnterpriseKind>([
    ['maker', 56],
    ['buyer', 34],
    ['investor', 10],
  ])
  const trade = chooseTrade(random, null, kind)
  const tradeEn =
    kind === 'buyer'
      ? random.pick(BUYER_TRADES)
      : kind === 'investor'
        ? random.pick(INVESTOR_TRADES)
        : random.pick(trade.names)[1]
  const name = country.pattern.replace('{name}', properName).replace('{trade}', tradeEn)
  return {
    key,
    kind,
    properName,
    nameVi: name,
    nameEn: name,
    legalForm: country.legalForm,
    trade,
    place: {
      country: country.code,
      province: null,
      commune: null,
      formerProvince: null,
      formerDistrict: null,
      city: random.pick(country.cities.split(',')),
      address: null,
    },
    foreign: country,
    recognitionYears: [],
    needCount: kind === 'buyer' && random.chance(0.75) ? random.weighted(NEEDS_EACH) : 0,
  }
}

const ASSOCIATION_TRADES = [
  'lighting',
  'precision',
  'plastics',
  'garments',
  'dry-food',
  'software',
  'rattan',
  'doors-windows',
]

function planAssociation(key: string, trade: Trade, properName: string, random: Random): EnterprisePlan {
  const [tradeVi, tradeEn] = trade.names[0] ?? ['', '']
  return {
    key,
    kind: 'association',
    properName,
    nameVi: `Hiệp hội ${tradeVi} ${properName}`,
    nameEn: `${unmarked(properName)} ${tradeEn} Association`,
    legalForm: 'association',
    trade,
    place: placeIn(random.pick([HANOI, '79', '48']), random),
    foreign: null,
    recognitionYears: [],
    needCount: 0,
  }
}

/** Which of Hanoi's enterprises get demonstration recognitions, and for which years. */
function recognitionYears(random: Random): Map<number, number[]> {
  const places = Array.from({ length: HANOI_COUNT }, (_, index) => index)
  return new Map(
    random
      .sample(places, RECOGNISED_MAKERS_COUNT)
      .map((index) => [index, random.sample(RECOGNITION_YEARS, random.weighted(RECOGNITIONS_EACH))]),
  )
}

function countIn(province: string): number {
  return province === HANOI ? HANOI_COUNT : PROVINCE_BASE + (PROVINCE_EXTRA[province] ?? 0)
}

/** How many enterprises `planEnterprises` plans. */
export const PLANNED_ENTERPRISES =
  PROVINCES.reduce((sum, province) => sum + countIn(province.code), 0) +
  FOREIGN_COUNTRIES.reduce((sum, country) => sum + country.count, 0) +
  ASSOCIATION_TRADES.length

/** Every invented enterprise of the demonstration, one after the other, always the same ones. */
export function* planEnterprises(): Generator<EnterprisePlan> {
  const random = new Random()
  const names = inventedVietnameseNames(random.fork('names')).filter((name) => !STORY_NAMES.includes(name))
  const nextName = () => {
    const name = names.pop()
    if (name === undefined) throw new Error('the stock of invented names is used up')
    return name
  }
  const recognised = recognitionYears(random.fork('recognitions'))
  for (const { code } of PROVINCES) {
    for (let index = 0; index < countIn(code); index += 1) {
      const key = `vn/${code}/${index}`
      const plan = planVietnamese(key, code, nextName(), random.fork(key))
      const years = code === HANOI && plan.kind === 'maker' ? recognised.get(index) : undefined
      yield years ? { ...plan, recognitionYears: years } : plan
    }
  }
  for (const country of FOREIGN_COUNTRIES) {
    const foreign = inventedForeignNames(country, random.fork(`names/${country.code}`))
    const free = foreign.filter((name) => !STORY_NAMES.includes(name)).slice(0, country.count)
    if (free.length < country.count) throw new Error(`too few invented names for ${country.code}`)
    for (const [index, name] of free.entries()) {
      const key = `${country.code}/${index}`
      yield planForeign(key, country, name, random.fork(key))
    }
  }
  for (const code of ASSOCIATION_TRADES) {
    const trade = TRADES.find((candidate) => candidate.code === code)
    if (!trade) throw new Error(`no trade has the code ${code}`)
    const key = `association/${code}`
    yield planAssociation(key, trade, nextName(), random.fork(key))
  }
}

import { convertQuantity } from '#reference/units.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { Random } from '#prisma/seed/random.ts'

import { KINDS, type Kind, type Sort } from './goods.ts'

/** What an enterprise of the city can truly do with one sort of goods. Only part of it is written in its profile. */
export interface Ability {
  kind: Kind
  sort: Sort
  /** In the kind's unit, in a month. */
  monthly: number
  smallestOrder: number
  leadDays: number
}

/** What an enterprise truly needs. */
export interface Want {
  key: string
  kind: Kind
  sort: Sort
  /** In the kind's unit, in a month. */
  monthly: number
  certificate: string | null
  daysLeft: number
  excludes: string | null
  title: { vi: string; en: string }
  description: { vi: string; en: string }
  hsCode: string | null
  /** As written: sometimes in another unit. */
  quantity: { value: number; unit: string } | null
}

export interface CityEnterprise {
  index: number
  slug: string
  name: { vi: string; en: string }
  role: 'producer' | 'supplier' | 'buyer'
  country: string
  province: string | null
  languages: string[]
  /** Standard and whether it is valid on the day of the evaluation. */
  certificates: { standard: string; valid: boolean; verified: boolean }[]
  recognised: boolean
  abilities: Ability[]
  /** As written in the profile, one for each ability. */
  products: WrittenProduct[]
  wants: Want[]
}

export interface WrittenProduct {
  name: { vi: string; en: string }
  description: { vi: string; en: string }
  hsCode: string | null
  capacity: { value: number; unit: string } | null
  smallestOrder: { value: number; unit: string } | null
  leadDays: number | null
}

const ABROAD = ['JP', 'KR', 'CN', 'DE', 'TH', 'IN', 'US']
const SPEAKS: Record<string, string> = {
  JP: 'ja',
  KR: 'ko',
  CN: 'zh',
  DE: 'de',
  TH: 'th',
  IN: 'en',
  US: 'en',
}
const HANOI = '01'

/** The synthetic city: as many enterprises as asked for, the same for the same seed. */
export function cityOf(size: number, seed: string): CityEnterprise[] {
  return Array.from({ length: size }, (_, index) => enterprise(index, new Random(`${seed} ${index}`)))
}

function enterprise(index: number, random: Random): CityEnterprise {
  const isAbroad = random.chance(0.25)
  const country = isAbroad ? random.pick(ABROAD) : 'VN'
  const province = isAbroad ? null : random.chance(0.4) ? HANOI : random.pick(PROVINCES).code
  const role = random.weighted([
    ['producer', 5],
    ['supplier', 4],
    ['buyer', 2],
  ] as const)
  const kinds = role === 'buyer' ? [] : random.sample(KINDS, random.int(1, 2))
  const abilities = kinds.flatMap((kind) =>
    random.sample(kind.sorts, random.chance(0.2) ? 2 : 1).map((sort) => abilityOf(kind, sort, random)),
  )
  const own = random.fork('certificates')
  const standards = new Set(kinds.flatMap((kind) => kind.certificates))
  return {
    index,
    slug: `pho-${String(index).padStart(4, '0')}`,
    name: { vi: `Công ty Phố Thử ${index}`, en: `Trial Street ${index} Co.` },
    role,
    country,
    province,
    languages: isAbroad ? [SPEAKS[country] ?? 'en', 'en'] : random.chance(0.5) ? ['vi', 'en'] : ['vi'],
    certificates: [...standards]
      .filter(() => own.chance(0.5))
      .map((standard) => ({ standard, valid: own.chance(0.8), verified: own.chance(0.4) })),
    recognised: province === HANOI && role === 'producer' && random.chance(0.15),
    abilities,
    products: abilities.map((ability) => written(ability, random.fork('written'))),
    wants:
      role === 'supplier'
        ? []
        : Array.from({ length: random.int(1, 2) }, (_, place) =>
            wantOf(`${index}-${place}`, random.fork(`want ${place}`), kinds),
          ),
  }
}

function abilityOf(kind: Kind, sort: Sort, random: Random): Ability {
  const [low, high] = kind.monthly
  // Few are large: the draw is even over orders of magnitude.
  const monthly = Math.round(low * (high / low) ** random.next())
  return {
    kind,
    sort,
    monthly,
    smallestOrder: Math.max(1, Math.round(monthly * random.pick([0.001, 0.005, 0.02, 0.1]))),
    leadDays: random.int(7, 75),
  }
}

/** What of an ability gets into the profile: other words, missing or mistaken codes, other units, gaps. */
function written(ability: Ability, random: Random): WrittenProduct {
  const { kind, sort } = ability
  const vague = random.chance(0.15)
  const name = vague
    ? { vi: `Sản phẩm ${kind.about.vi[0]}`, en: `Products by ${kind.about.en[0]}` }
    : { vi: random.pick(sort.vi), en: random.pick(sort.en) }
  const other = { vi: random.pick(sort.vi), en: random.pick(sort.en) }
  return {
    name,
    description: {
      vi: `Nhà máy làm ${other.vi}; ${kind.about.vi[0]}. Nhận đơn hàng theo bản vẽ.`,
      en: `The plant makes ${other.en}; ${kind.about.en[0]}. Orders by drawing are welcome.`,
    },
    hsCode: random.weighted([
      [kind.hs, 50],
      [kind.hs.slice(0, 4), 22],
      [null, 18],
      [kind.mistaken, 10],
    ] as const),
    capacity: random.chance(0.75) ? inSomeUnit(ability.monthly, kind.unit, random) : null,
    smallestOrder: random.chance(0.5) ? { value: ability.smallestOrder, unit: kind.unit } : null,
    leadDays: random.chance(0.7) ? ability.leadDays : null,
  }
}

function inSomeUnit(value: number, unit: string, random: Random): { value: number; unit: string } {
  const others: Record<string, string> = { KGM: 'TNE', MTR: 'KMT', H87: 'DZN' }
  const other = others[unit]
  if (other === undefined || random.chance(0.7)) return { value, unit }
  return { value: Math.round((convertQuantity(value, unit, other) ?? value) * 1000) / 1000, unit: other }
}

function wantOf(key: string, random: Random, own: readonly Kind[]): Want {
  const kind = random.pick(KINDS.filter((each) => !own.includes(each)))
  const sort = random.pick(kind.sorts)
  const [low, high] = kind.monthly
  const monthly = Math.max(1, Math.round(low * (high / low) ** (random.next() * 0.8) * 0.5))
  const certificate = random.chance(0.4) ? random.pick(kind.certificates) : null
  const used = { vi: random.pick(sort.vi), en: random.pick(sort.en) }
  return {
    key,
    kind,
    sort,
    monthly,
    certificate,
    daysLeft: random.int(20, 90),
    excludes: random.chance(0.1) ? random.pick(['CN', 'US', 'VN-01']) : null,
    title: used,
    description: {
      vi: `Cần ${random.pick(sort.vi)} cho sản xuất hằng tháng, ${kind.about.vi[0]}.`,
      en: `Wanted for monthly production: ${random.pick(sort.en)}, ${kind.about.en[0]}.`,
    },
    hsCode: random.weighted([
      [kind.hs, 30],
      [kind.hs.slice(0, 4), 35],
      [null, 30],
      [kind.mistaken, 5],
    ] as const),
    quantity: random.chance(0.85) ? inSomeUnit(monthly, kind.unit, random) : null,
  }
}

import type { SearchRequest } from '#search/search-port.ts'

type Filter = NonNullable<SearchRequest['filter']>
type Words = [string, ...string[]]

/** What people look for without a name: common words with many hits and many synonyms. */
const GOODS: Words = [
  'đèn led',
  'dây cáp điện',
  'khuôn ép nhựa',
  'thép không gỉ',
  'áo sơ mi',
  'máy bơm',
  'nhựa',
  'bao bì',
]
const GOODS_ENGLISH: Words = [
  'led lamp',
  'plastic parts for machines',
  'stainless steel pipes',
  'shirts',
  'packaging',
]
const PLACES: Words = ['hà nội', 'bắc ninh', 'Bình Dương', 'hai phong']
const FILTERS: [Filter, ...Filter[]] = [
  { country: ['VN'] },
  { province: ['01', '24'], role: ['supplier'] },
  { certificate: ['iso-9001'], exportMarket: ['JP', 'KR'] },
  { recognised: ['true'] },
]

/** One request of each kind, made from the name of a document that is really there. */
export const QUERIES: Record<string, (name: string) => SearchRequest> = {
  typed: (name) => ({ query: name }),
  unmarked: (name) => ({ query: unmarked(name) }),
  misspelt: (name) => ({ query: misspelt(unmarked(name)) }),
  'multi-word': (name) => ({ query: pick(GOODS, name) }),
  'English words': (name) => ({ query: pick(GOODS_ENGLISH, name) }),
  'goods and place': (name) => ({ query: `${pick(GOODS, name)} ${pick(PLACES, name)}` }),
  filtered: (name) => ({ query: name.split(' ')[0] ?? name, filter: pick(FILTERS, name) }),
  browse: () => ({ query: '' }),
  'browse filtered': (name) => ({ query: '', filter: pick(FILTERS, name) }),
  'by name': (name) => ({ query: pick(GOODS, name), sort: 'name' }),
  'three letters': (name) => ({ query: name.split(' ').at(-1)?.slice(0, 3) ?? name }),
  'first letter': (name) => ({ query: name.slice(0, 1) }),
  joined: (name) => ({ query: unmarked(name).replaceAll(' ', '').slice(0, 20) }),
}

/** Steps through names far apart from each other, the same ones in every run. */
export function nameAt(names: readonly string[], round: number): string {
  return names[(round * 7919) % names.length] ?? 'led'
}

function pick<Item>(items: readonly [Item, ...Item[]], name: string): Item {
  return items[name.length % items.length] ?? items[0]
}

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

/** Two neighbouring letters of the longest word changed places. */
function misspelt(text: string): string {
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '')
  const swapped = longest.slice(0, 2) + longest.slice(2, 4).split('').toReversed().join('') + longest.slice(4)
  return text.replace(longest, swapped)
}

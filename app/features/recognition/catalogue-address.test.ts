import { expect, test } from 'vitest'

import { cataloguePath, readCatalogueQuery, readYear } from './catalogue-address.ts'

const read = (address: string) => readCatalogueQuery(new URL(address, 'https://nhip-cau.test').searchParams)

test('an address gives what it was made of', () => {
  const query = { group: 'mechanical', q: 'đèn & dây', page: 3, demonstration: true }
  const address = cataloguePath(2021, query)
  expect(address).toMatch(/^\/recognised\/2021\?group=mechanical&q=/)
  expect(read(address)).toEqual(query)
  expect(cataloguePath(2021, query, 'xlsx')).toMatch(/^\/recognised\/2021\/xlsx\?/)
})

test('what is as usual stands in no address', () => {
  expect(cataloguePath(null)).toBe('/recognised')
  expect(cataloguePath(2021, read('/?page=1&demonstration=false&q=%20'))).toBe('/recognised/2021')
})

test.each([
  ['?group=nothing', { group: null }],
  ['?page=-4', { page: 1 }],
  ['?page=2.5', { page: 1 }],
  ['?page=99999999', { page: 1 }],
  ['?q=%00a%00', { q: 'a' }],
  [`?q=${'a'.repeat(5000)}`, { q: 'a'.repeat(100) }],
  ['?demonstration=1', { demonstration: false }],
])('what means nothing is left out: %s', (address, part) => {
  expect(read(`/${address.slice(0, 5200)}`)).toMatchObject(part)
})

test.each(['', '21', '20211', '0021', '2021a', '２０２１', undefined])('%s is no year', (text) => {
  expect(readYear(text)).toBeNull()
})

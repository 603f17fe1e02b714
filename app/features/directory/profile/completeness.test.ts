import { describe, expect, test } from 'vitest'

import { completenessOf, type ProfileContent } from './completeness.ts'

const EMPTY: ProfileContent = {
  roles: ['producer'],
  nameEn: null,
  descriptionVi: null,
  descriptionEn: null,
  yearFounded: null,
  sizeBand: null,
  languages: [],
  exportMarkets: [],
  website: null,
  contactEmail: null,
  contactPhone: null,
  street: null,
  products: [],
  abilities: 0,
  certificates: 0,
}

const FULL: ProfileContent = {
  roles: ['producer', 'buyer'],
  nameEn: 'Blue Lamp',
  descriptionVi: 'Làm đèn',
  descriptionEn: 'Makes lamps',
  yearFounded: 1999,
  sizeBand: 'over_1000',
  languages: ['vi'],
  exportMarkets: ['JP'],
  website: 'https://lam.example',
  contactEmail: null,
  contactPhone: '024 3825 1234',
  street: '1 Đường Lam',
  products: [{ hsCodes: ['9405'], photos: [1] }],
  abilities: 1,
  certificates: 1,
}

describe('the completeness of a profile', () => {
  test('is whole when everything that buyers look for is stated', () => {
    const { stated, of, missing } = completenessOf(FULL)
    expect(missing).toEqual([])
    expect(stated).toBe(of)
  })

  test('names what is missing, what buyers look for most first', () => {
    const { stated, missing } = completenessOf(EMPTY)
    expect(stated).toBe(0)
    expect(missing.slice(0, 4)).toEqual(['products', 'description', 'abilities', 'certificates'])
  })

  test.each([
    [{ descriptionEn: ' ' }, ['bothLanguages']],
    [{ descriptionVi: null, descriptionEn: '' }, ['description', 'bothLanguages']],
    [
      {
        products: [
          { hsCodes: ['9405'], photos: [1] },
          { hsCodes: [], photos: [] },
        ],
      },
      ['codes'],
    ],
    [{ products: [{ hsCodes: ['9405'], photos: [] }] }, ['photos']],
    [{ certificates: 0 }, ['certificates']],
    [{ street: null }, ['street']],
  ] satisfies [Partial<ProfileContent>, string[]][])('sees what %j leaves out', (left, missing) => {
    expect(completenessOf({ ...FULL, ...left }).missing).toEqual(missing)
  })

  test('asks no product, capacity or certificate of those who only buy or invest', () => {
    const { of, missing } = completenessOf({ ...EMPTY, roles: ['buyer', 'investor'] })
    expect(missing).toHaveLength(of)
    for (const point of ['products', 'abilities', 'certificates', 'exportMarkets', 'codes', 'photos'])
      expect(missing).not.toContain(point)
  })
})

import { expect, test } from 'vitest'

import { missingForPublication } from './publication.ts'

const whole = {
  roles: ['producer'],
  industryGroup: 'mechanical',
  descriptionVi: null,
  descriptionEn: 'We cast housings.',
  sites: [{ country: 'VN', province: '01' }],
}

test('a profile that says who, what and where can be published', () => {
  expect(missingForPublication(whole)).toEqual([])
  expect(missingForPublication({ ...whole, sites: [{ country: 'JP', province: null }] })).toEqual([])
})

test('what is missing is named, foremost first', () => {
  const bare = { roles: [], industryGroup: null, descriptionVi: '  ', descriptionEn: null, sites: [] }
  expect(missingForPublication(bare)).toEqual(['roles', 'industryGroup', 'place', 'description'])
  expect(missingForPublication({ ...whole, sites: [{ country: 'VN', province: null }] })).toEqual(['place'])
})

import { expect, test } from 'vitest'

import { officialLevel } from './official-level.ts'

const stored = {
  verifiedLevel: 'site_visited' as const,
  verifiedOn: new Date('2026-11-28'),
  verifiedUntil: new Date('2028-11-28'),
  verifiedBasis: 'ISO 9001',
}

test('a level counts through its last day and is shown as over after it', () => {
  const expected = { level: 'site_visited', on: '2026-11-28', until: '2028-11-28', basis: 'ISO 9001' }
  expect(officialLevel(stored, new Date('2028-11-28'))).toEqual({ ...expected, over: false })
  expect(officialLevel(stored, new Date('2028-11-29'))).toEqual({ ...expected, over: true })
})

test('without an officer’s look there is none', () => {
  expect(officialLevel({ ...stored, verifiedLevel: null }, new Date('2027-01-01'))).toBeNull()
})

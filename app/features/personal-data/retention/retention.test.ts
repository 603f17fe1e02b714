import { expect, test } from 'vitest'

import { en } from '#app/locales/en.ts'
import { vi } from '#app/locales/vi.ts'

import { cutOff, RETENTION } from './retention.ts'

test('every period is said in both languages, with its reason', () => {
  for (const { key } of RETENTION)
    for (const { privacy } of [vi, en]) {
      expect(privacy.retention[key].what).not.toBe('')
      expect(privacy.retention[key].why).not.toBe('')
    }
})

test('what has no period has no statement that removes it', () => {
  expect(RETENTION.filter(({ days, statement }) => days === null && statement !== null)).toEqual([])
})

test('a period is counted back from now', () => {
  expect(cutOff(30, new Date('2026-12-31T00:00:00Z'))).toEqual(new Date('2026-12-01T00:00:00Z'))
})

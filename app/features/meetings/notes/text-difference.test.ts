import fc from 'fast-check'
import { expect, test } from 'vitest'

import { differenceOf, keptText } from './text-difference.ts'

/** Texts that often share parts, with letters of one and of two units. */
const text = fc
  .array(fc.constantFrom('a', 'b', 'ế', '\n', '😀', '😁', '🇻🇳'), { maxLength: 12 })
  .map((letters) => letters.join(''))

function applied(before: string, after: string): string {
  const difference = differenceOf(before, after)
  if (!difference) return before
  const { at, removed, inserted } = difference
  return before.slice(0, at) + inserted + before.slice(at + removed)
}

test('the difference makes the one text out of the other, and parts no letter', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, after)).toBe(after)
      const { at = 0, removed = 0, inserted = '' } = differenceOf(before, after) ?? {}
      for (const part of [before.slice(0, at), before.slice(at, at + removed), inserted])
        expect(part.isWellFormed()).toBe(true)
    }),
  )
})

test('texts that are the same have none', () => {
  expect(differenceOf('hẹn gặp', 'hẹn gặp')).toBeNull()
})

test('what a browser posts is kept with one kind of line end and without what cannot be stored', () => {
  expect(keptText('một\r\nhai\rba\u0000 \uD800')).toBe('một\nhai\nba \uFFFD')
})

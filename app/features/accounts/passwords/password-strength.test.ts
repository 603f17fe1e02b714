import fc from 'fast-check'
import { expect, test } from 'vitest'

import { NewPassword } from './password.schema.ts'
import { strengthOf } from './password-strength.ts'

test.each([
  'password1234',
  'Password12345',
  '123456789012',
  'qwertyuiop12',
  'matkhau123456',
  'nhipcau123456',
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabc',
  'short',
])('%s is among the first that a guesser tries', (password) => {
  expect(strengthOf(password)).toBe('weak')
  expect(NewPassword.safeParse(password).success).toBe(false)
})

test.each(['cầu Long Biên mùa thu 1902', 'horse-battery-lantern', '8fj2kd9s0qpw'])(
  '%s will do',
  (password) => {
    expect(strengthOf(password)).not.toBe('weak')
    expect(NewPassword.safeParse(password).success).toBe(true)
  },
)

test('what an attacker knows of the person makes a password weaker', () => {
  expect(strengthOf('nguyenminhanh1')).not.toBe('weak')
  expect(strengthOf('nguyenminhanh1', ['nguyenminhanh@congty.vn'])).toBe('weak')
})

test('nothing that can be typed makes the judge stumble', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (password) => {
      strengthOf(password, ['Lê Minh'])
      return true
    }),
    { numRuns: 200 },
  )
})

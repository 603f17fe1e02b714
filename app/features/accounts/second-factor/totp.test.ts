import fc from 'fast-check'
import { expect, test } from 'vitest'

import { codeAt, newSecret, STEP_SECONDS, stepOfCode, totpAddress } from './totp.ts'

/** The secret of the examples in RFC 6238, appendix B: “12345678901234567890”. */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code of RFC 6238 is %s', (second, code) => {
  const moment = new Date(second * 1000)
  expect(codeAt(RFC, moment)).toBe(code)
  expect(stepOfCode(RFC, code, moment)).toBe(Math.floor(second / STEP_SECONDS))
})

test('a code names its own step, one step early or late, and never two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e9, max: 4e9 }), fc.integer({ min: -300, max: 300 }), (second, off) => {
      const code = codeAt(RFC, new Date(second * 1000))
      const step = Math.floor(second / STEP_SECONDS)
      const found = stepOfCode(RFC, code, new Date((second + off) * 1000))
      const away = Math.abs(Math.floor((second + off) / STEP_SECONDS) - step)
      // One code in a million is right by chance in another step.
      if (away <= 1) expect(found).toBe(step)
      else if (found !== null) expect(codeAt(RFC, new Date(found * STEP_SECONDS * 1000))).toBe(code)
    }),
  )
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345', '1e5000', ' '])(
  '%j is no code',
  (code) => {
    expect(stepOfCode(RFC, code, new Date(59_000))).toBeNull()
  },
)

test('each secret is new, and the address for the authenticator names us', () => {
  expect(newSecret()).not.toBe(newSecret())
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  const address = new URL(totpAddress(RFC, 'le.minh@congty.vn'))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe(RFC)
  expect(address.searchParams.get('issuer')).toBe('Nhịp Cầu')
})

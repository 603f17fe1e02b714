import { expect, test } from 'vitest'

import { hashOfRecoveryCode, looksLikeRecoveryCode, newRecoveryCodes } from './recovery-codes.server.ts'

test('ten different codes, each readable and typed as one likes', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/)
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')} `
    expect(looksLikeRecoveryCode(typed)).toBe(true)
    expect(hashOfRecoveryCode('p', typed)).toBe(hashOfRecoveryCode('p', code))
    expect(hashOfRecoveryCode('q', code)).not.toBe(hashOfRecoveryCode('p', code))
  }
  expect(looksLikeRecoveryCode('123456')).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { hashOf, hintOf, looksLikeToken, newToken } from './token-text.server.ts'

test('every token is another one, begins as scanners know it, and passes its own check', () => {
  const tokens = Array.from({ length: 200 }, newToken)
  expect(new Set(tokens).size).toBe(200)
  for (const token of tokens) {
    expect(token).toMatch(/^ncp_[0-9a-z]{46}$/)
    expect(looksLikeToken(token)).toBe(true)
    expect(token.endsWith(hintOf(token))).toBe(true)
  }
})

test('a token with one wrong character is none, and nothing is looked up for it', () => {
  fc.assert(
    fc.property(
      fc.constant(null).map(newToken),
      fc.integer({ min: 4, max: 49 }),
      fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'),
      (token, at, wrong) => {
        fc.pre(token[at] !== wrong)
        expect(looksLikeToken(token.slice(0, at) + wrong + token.slice(at + 1))).toBe(false)
      },
    ),
  )
  fc.assert(fc.property(fc.string(), (text) => !looksLikeToken(text)))
})

test('what is kept of a token does not hold it', () => {
  const token = newToken()
  expect(hashOf(token)).toHaveLength(32)
  expect(Buffer.from(hashOf(token)).toString('latin1')).not.toContain(token)
})

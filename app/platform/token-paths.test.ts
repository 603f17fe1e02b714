import { expect, test } from 'vitest'

import { newToken } from './one-time-token.server.ts'
import { withoutTokens } from './token-paths.ts'

test('a token in the path of a page never reaches a log', () => {
  const { token } = newToken()
  expect(withoutTokens(`/en/sign-up/${token}`)).toBe('/en/sign-up/tk_…')
  expect(withoutTokens(`/sign-up/${token}.data`)).toBe('/sign-up/tk_….data')
  expect(withoutTokens('/enterprises/cong-ty-tk-moi')).toBe('/enterprises/cong-ty-tk-moi')
})

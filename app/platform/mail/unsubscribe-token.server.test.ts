import { expect, test } from 'vitest'

import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.server.ts'

const SECRET = 'a secret that only the tests know, long enough'

test('a token says what it is about, and only one made here is believed', () => {
  const token = unsubscribeToken(SECRET, { kind: 'saved-search', id: 'one:two' })
  expect(readUnsubscribeToken(SECRET, token)).toEqual({ kind: 'saved-search', id: 'one:two' })
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/)
  expect(readUnsubscribeToken('another secret', token)).toBeNull()
  const [named = '', signed = ''] = token.split('.')
  const other = Buffer.from('saved-search:three').toString('base64url')
  for (const forged of [`${other}.${signed}`, `${named}.`, named, '', '.', `${token}.x`, `${named}.é`])
    expect(readUnsubscribeToken(SECRET, forged)).toBeNull()
})

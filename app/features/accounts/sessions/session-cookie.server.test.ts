import { createHmac } from 'node:crypto'

import { expect, test } from 'vitest'

import { readSessionToken } from './session-cookie.server.ts'

const name = 'nhip-cau.session_token'
const secret = 'a secret of the tests'
const sign = (token: string, by = secret) => createHmac('sha256', by).update(token).digest('base64')
const cookie = (token: string, signature = sign(token)) =>
  `${name}=${encodeURIComponent(`${token}.${signature}`)}`
const read = (cookies: string) => readSessionToken(cookies, { name, secret })

test('the token of a signed cookie is read among others', () => {
  expect(read(cookie('abc.def'))).toBe('abc.def')
  expect(read(`theme=dark; ${cookie('token')}; other=1`)).toBe('token')
})

test.each([
  ['no cookie', ''],
  ['another one', 'theme=dark'],
  ['a name that only ends like ours', `x${cookie('token')}`],
  ['no signature', `${name}=token`],
  ['an empty token', `${name}=${encodeURIComponent(`.${sign('')}`)}`],
  ['a signature by another secret', cookie('token', sign('token', 'another'))],
  ['the signature of another token', cookie('token', sign('other'))],
  ['a signature cut short', cookie('token', sign('token').slice(0, 20))],
  ['letters of more than one byte', cookie('token', 'ế'.repeat(44))],
  ['what cannot be decoded', `${name}=%E0%A4%A`],
])('there is none in %s', (_what, cookies) => {
  expect(read(cookies)).toBeNull()
})

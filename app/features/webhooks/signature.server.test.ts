import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'

import { newSecret, signedHeaders } from './signature.server.ts'

const body = JSON.stringify({ type: 'enterprise.changed', data: { name: 'Đèn Lam' } })

test('the library of Standard Webhooks takes the signature, also of either secret while there are two', () => {
  const [fresh, former] = [newSecret(), newSecret()]
  const headers = signedHeaders([fresh, former], { id: 'a-message', at: new Date(), body })
  for (const secret of [fresh, former])
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
})

test('it refuses another secret, another body, another id and an old message', () => {
  const secret = newSecret()
  const receiver = new Webhook(secret)
  const headers = signedHeaders([secret], { id: 'a-message', at: new Date(), body })
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow()
  expect(() => receiver.verify(`${body} `, headers)).toThrow()
  expect(() => receiver.verify(body, { ...headers, 'webhook-id': 'another' })).toThrow()
  const old = signedHeaders([secret], { id: 'a-message', at: new Date(Date.now() - 600_000), body })
  expect(() => receiver.verify(body, old)).toThrow(/old/)
})

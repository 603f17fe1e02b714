import type { lookup } from 'node:dns'

import { expect, test } from 'vitest'

import { guardedLookup } from './guarded-lookup.server.ts'

/** Names as the given addresses. */
const knowing = (...addresses: string[]) =>
  ((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup

function lookUp(hostname: string, loopback: boolean, ...addresses: string[]): Promise<unknown> {
  return new Promise((resolve) => {
    guardedLookup(loopback, knowing(...addresses))(hostname, { all: true }, (error, found) =>
      resolve(error ? 'refused' : found),
    )
  })
}

const OUTSIDE = '93.184.216.34'

test('a name of the open internet is connected to as it was looked at', async () => {
  expect(await lookUp('hooks.company.vn', false, OUTSIDE)).toEqual([{ address: OUTSIDE, family: 4 }])
})

test.each(['10.0.0.8', '169.254.169.254', '127.0.0.1', '::1', '::ffff:192.168.0.1', 'fd00::1'])(
  'a name that also leads to %s is refused',
  async (inside) => {
    expect(await lookUp('hooks.company.vn', false, OUTSIDE, inside)).toBe('refused')
    expect(await lookUp('hooks.company.vn', true, inside)).toBe('refused')
  },
)

test('localhost leads to this machine where the operator allows it, and nowhere else', async () => {
  expect(await lookUp('localhost', true, '127.0.0.1')).toEqual([{ address: '127.0.0.1', family: 4 }])
  expect(await lookUp('localhost', false, '127.0.0.1')).toBe('refused')
  expect(await lookUp('localhost', true, '10.0.0.1')).toBe('refused')
})

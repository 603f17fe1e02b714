import { expect, test } from 'vitest'

import { PageBody } from './page-body.server.ts'

const moment = () => new Promise((resolve) => setImmediate(resolve))

function watched() {
  const body = new PageBody()
  const left: string[] = []
  body.on('data', (piece: Buffer) => left.push(piece.toString()))
  return { body, left }
}

test('the pieces of one moment leave as one; later ones do not wait for the end', async () => {
  const { body, left } = watched()
  body.write('<html>')
  body.write('<body>')
  await moment()
  await moment()
  expect(left).toEqual(['<html><body>'])
  body.write('later')
  await moment()
  await moment()
  expect(left).toEqual(['<html><body>', 'later'])
  body.end('</html>')
  await moment()
  expect(left.join('')).toBe('<html><body>later</html>')
})

test('zero bytes that fill a piece are left out, letters of several bytes stay whole', async () => {
  const { body, left } = watched()
  body.write(Buffer.from('Nhịp\0\0'))
  body.end(Buffer.from(' Cầu'))
  await moment()
  expect(left.join('')).toBe('Nhịp Cầu')
})

test('a reader who leaves takes the rest along', async () => {
  const { body, left } = watched()
  body.write('half')
  body.destroy()
  await moment()
  expect(left).toEqual([])
})

import { expect, test } from 'vitest'

import { AppError } from '../errors.ts'

import { asAppError, isDatabaseAway, sqlStateOf } from './database-errors.server.ts'

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
  code: 'ECONNREFUSED',
  syscall: 'connect',
})

test('a database that cannot be reached is found behind any number of wrappers', () => {
  const wrapped = new Error('query failed', {
    cause: new AggregateError([new Error('x', { cause: refused })]),
  })
  expect(isDatabaseAway(wrapped)).toBe(true)
  expect(asAppError(wrapped)).toMatchObject({ code: 'unavailable', reasonKey: 'databaseAway' })
})

test.each(['57P01', '08006', 'P1001', 'P2024'])('code %s means that the database is away', (code) => {
  expect(isDatabaseAway(Object.assign(new Error('x'), { code }))).toBe(true)
})

test('a wrong statement is a fault of ours, not an outage', () => {
  const syntax = Object.assign(new Error('syntax error'), { code: '42601' })
  expect(isDatabaseAway(syntax)).toBe(false)
  expect(asAppError(syntax)).toBe(syntax)
})

test('a value that cannot be stored is the fault of the input', () => {
  const zero = Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), { code: '22021' })
  expect(asAppError(zero)).toMatchObject({ code: 'invalid', reasonKey: 'badInput' })
})

test('the SQLSTATE is found where Prisma puts it', () => {
  const raw = { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '23P01' } } } }
  expect(sqlStateOf(raw)).toBe('23P01')
  expect(sqlStateOf(new AppError('conflict', 'timeTaken'))).toBeUndefined()
})

import { expect, test } from 'vitest'

import { statementNames } from './statement-names.ts'

test('a statement has a name of its own once it was asked often, and keeps it', () => {
  const nameOf = statementNames()
  const first = Array.from({ length: 30 }, () => nameOf({ sql: 'SELECT 1' }))
  expect(first.slice(0, 19).every((name) => name === '')).toBe(true)
  expect(new Set(first.slice(19))).toEqual(new Set(['often 1']))
  for (let count = 0; count < 19; count += 1) nameOf({ sql: 'SELECT 2' })
  expect(nameOf({ sql: 'SELECT 2' })).toBe('often 2')
})

test('texts that never come again take no name from those that do, and neither are kept without end', () => {
  const nameOf = statementNames()
  for (let count = 0; count < 10_000; count += 1) expect(nameOf({ sql: `SELECT ${count}` })).toBe('')
  const named = Array.from({ length: 500 }, (_, number) => {
    const sql = `SELECT ${number} AS often`
    for (let count = 0; count < 30; count += 1) nameOf({ sql })
    return nameOf({ sql })
  })
  expect(named.filter((name) => name !== '').length).toBeLessThanOrEqual(400)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { ALL_RULES, RULES, rulesWithout, type Rule } from './rules.ts'
import { STOCK_SYNONYMS } from './synonyms.ts'
import { understandQuery } from './understand-query.ts'

test('the documentation lists every rule in the same words', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'search.md'), 'utf8')
  const rows = [...page.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(([, name, says]) => [name, says])
  for (const rule of Object.entries(RULES)) expect(rows).toContainEqual(rule)
})

test('one rule can be left out of all', () => {
  expect(ALL_RULES.size).toBe(Object.keys(RULES).length)
  expect(rulesWithout('codes').has('codes')).toBe(false)
  expect(rulesWithout('codes').size).toBe(ALL_RULES.size - 1)
})

test('without a rule a query is read as if it did not exist', () => {
  const read = (query: string, rule: Rule) => understandQuery(query, STOCK_SYNONYMS, rulesWithout(rule))
  expect(read('khoá thông minh', 'tone placement').words[0]?.marked).toBe('khoá')
  expect(read('Ðá thạch anh', 'look-alike letters').words[0]?.marked).toBe('ðá')
  expect(read('công ty cổ phần misa', 'legal forms').words).toHaveLength(5)
  expect(read('HS 8539', 'codes').codes).toEqual([])
  expect(read('đèn led', 'synonyms').synonyms).toEqual([])
  expect(read('gốm Hải Dương', 'former provinces').filters).toEqual([])
  expect(read('gốm Hải Phòng', 'former provinces').filters).toHaveLength(1)
  expect(read('gốm tại HN', 'place abbreviations').filters).toEqual([])
  expect(read('German pumps', 'demonyms').filters).toEqual([])
  expect(read('gốm Hải Phòng', 'filter words').filters).toEqual([])
  expect(read('rạng đ', 'beginnings').words.flatMap((word) => word.prefixes)).toEqual([])
})

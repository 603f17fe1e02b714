import { describe, expect, test } from 'vitest'

import { resolveQuery, type ResolvedQuery } from '../resolve-query.ts'
import { SYNONYM_GROUPS, SynonymIndex } from '../synonyms.ts'
import { understandQuery } from '../understand-query.ts'
import type { Term } from '../vocabulary.ts'
import { lexeme } from './lexemes.ts'
import { relaxedQueries, strictTiers } from './tsquery.ts'

const TERMS: Term[] = [
  ['đèn', 'den'],
  ['led', 'led'],
  ['inox', 'inox'],
  ['khóa', 'khoa'],
].map(([marked = '', folded = '']) => ({ marked, folded, documents: 5, names: 5 }))

function resolve(query: string): Promise<ResolvedQuery> {
  return resolveQuery(understandQuery(query, new SynonymIndex(SYNONYM_GROUPS)), {
    find: async (folded) => TERMS.filter((term) => folded.includes(term.folded)),
    begun: async (prefixes) =>
      new Set(prefixes.filter((prefix) => TERMS.some((term) => term.folded.startsWith(prefix)))),
    similar: async () => [],
    size: async () => 100,
  })
}

const tiers = async (query: string) => strictTiers(await resolve(query))

describe('the strictest query comes first, the one that decides about hits last', () => {
  test('phrase with marks or one word with marks, names, anywhere', async () => {
    expect(await tiers('đèn led ')).toEqual([
      `('.den' & '.led' & '_den_led' & '=đèn')`,
      `('.den' & '.led')`,
      `('den' & 'led')`,
    ])
    expect(await tiers('khóa ')).toEqual([`'=khóa'`, `'.khoa'`, `'khoa'`])
  })

  test('a synonym stands for all words of its phrase', async () => {
    expect((await tiers('thép không gỉ '))?.at(-1)).toBe(`(('thep' & ('khong' & 'gi')) | 'inox')`)
  })

  test('filters and codes are conditions on every hit', async () => {
    expect((await tiers('khóa HS 8301 2021 '))?.at(-1)).toBe(`('khoa' & '@recognisedYear:2021' & '#hs:8301')`)
    expect(await tiers('HS 8544.49')).toEqual([`('#hs:854449' | '#hs=8544')`])
  })

  test('one or two letters are looked up as beginnings, more as prefixes', async () => {
    expect((await tiers('k'))?.at(-1)).toBe(`('k' | '^k')`)
    expect((await tiers('kho'))?.at(-1)).toBe(`('kho' | 'kho':*)`)
  })

  test('nothing to look for is no query', async () => {
    expect(await tiers('công ty cổ phần')).toBeUndefined()
    expect(await tiers('')).toBeUndefined()
  })
})

test('relaxed queries let one word after the other be missing', async () => {
  expect(relaxedQueries(await resolve('đèn led khóa '))).toEqual([
    `(('den' & 'led') | ('den' & 'khoa') | ('led' & 'khoa'))`,
    `('.den' | '.led' | '.khoa')`,
    `('den' | 'led' | 'khoa')`,
  ])
  expect(relaxedQueries(await resolve('đèn '))).toEqual([])
})

test('sixteen words do not make a query that grows without bounds', async () => {
  const query = await resolve('đèn led khóa inox '.repeat(4))
  for (const text of [...(strictTiers(query) ?? []), ...relaxedQueries(query)])
    expect(text.length).toBeLessThan(20_000)
})

test('signs inside a lexeme are quoted', () => {
  expect(lexeme.quote(`it's a \\`)).toBe(`'it''s a \\\\'`)
})

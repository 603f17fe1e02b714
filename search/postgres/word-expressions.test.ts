import { describe, expect, test } from 'vitest'

import { resolveQuery, type ResolvedQuery } from '../resolve-query.ts'
import { STOCK_SYNONYMS } from '../synonyms.ts'
import { understandQuery } from '../understand-query.ts'
import type { Term } from '../vocabulary.ts'
import { lexeme } from './lexemes.ts'
import { tsqueryOf } from './expression.ts'
import { requiredWords, strictTiers } from './word-expressions.ts'

const TERMS: Term[] = [
  ['đèn', 'den'],
  ['led', 'led'],
  ['inox', 'inox'],
  ['khóa', 'khoa'],
  ['polyester', 'polyester'],
].map(([marked = '', folded = '']) => ({ marked, folded, documents: 5, names: 5 }))

function resolve(query: string): Promise<ResolvedQuery> {
  return resolveQuery(understandQuery(query, STOCK_SYNONYMS), {
    find: async (folded) => TERMS.filter((term) => folded.includes(term.folded)),
    begun: async (prefixes) =>
      new Set(prefixes.filter((prefix) => TERMS.some((term) => term.folded.startsWith(prefix)))),
    similar: async () => [],
    size: async () => 100,
  })
}

const tiers = async (query: string) => strictTiers(await resolve(query))?.map(tsqueryOf)

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

  test('up to four letters are looked up as beginnings of names, more as prefixes', async () => {
    expect((await tiers('k'))?.at(-1)).toBe(`('k' | '^k')`)
    expect((await tiers('kho'))?.at(-1)).toBe(`('kho' | '^kho')`)
    expect((await tiers('polye'))?.at(-1)).toBe(`('polye' | 'polye':*)`)
  })

  test('nothing to look for is no query', async () => {
    expect(await tiers('công ty cổ phần')).toBeUndefined()
    expect(await tiers('')).toBeUndefined()
  })
})

test('when words may be missing, each is asked for by itself', async () => {
  const query = await resolve('đèn led supplier ')
  expect(requiredWords(query, 'anywhere').map(tsqueryOf)).toEqual([`'den'`, `'led'`])
  expect(requiredWords(query, 'names').map(tsqueryOf)).toEqual([`'.den'`, `'.led'`])
})

test('sixteen words do not make a query that grows without bounds', async () => {
  const query = await resolve('đèn led khóa inox '.repeat(4))
  for (const text of [...(strictTiers(query) ?? []), ...requiredWords(query, 'anywhere')].map(tsqueryOf))
    expect(text.length).toBeLessThan(20_000)
})

test('signs inside a lexeme are quoted', () => {
  expect(lexeme.quote(`it's a \\`)).toBe(`'it''s a \\\\'`)
})

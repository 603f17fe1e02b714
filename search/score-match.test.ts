import { expect, test } from 'vitest'

import { QUALITY, type Alternative } from './alternatives.ts'
import { explainHit } from './explain-hit.ts'
import { sample } from './contract/documents.ts'
import type { ResolvedQuery } from './resolve-query.ts'
import { scoreMatch, type Candidate } from './score-match.ts'
import { suggestSpelling } from './suggest-spelling.ts'
import { STOCK_SYNONYMS } from './synonyms.ts'
import { keyText } from './tokens.ts'
import { understandQuery } from './understand-query.ts'

const synonyms = STOCK_SYNONYMS

/** A query each of whose words is found just as typed. */
function plainQuery(text: string, more: Alternative[] = []): ResolvedQuery {
  const understanding = understandQuery(`${text} `, synonyms)
  const exact = understanding.words.map((word, index): Alternative => ({
    from: index,
    to: index + 1,
    words: [{ marked: word.hasMarks ? word.marked : null, folded: word.folded }],
    by: 'exact',
    quality: QUALITY.exact,
  }))
  return {
    understanding,
    alternatives: [...exact, ...more],
    weights: understanding.words.map(() => 1),
    synonyms: [],
    doubts: [],
    unknown: [],
  }
}

function candidate(names: string[], more: Partial<Candidate> = {}): Candidate {
  return { kind: 'product', names: names.map(keyText), related: [], standing: 0, ...more }
}

const score = (query: string, ...rest: Parameters<typeof candidate>) =>
  scoreMatch(plainQuery(query), candidate(...rest))

test('a name that is just the query scores highest', () => {
  expect(score('đèn led', ['Đèn LED'], { standing: 100 })).toBeCloseTo(100)
  expect(score('đèn led', ['Đèn LED'])).toBeGreaterThan(score('đèn led', ['Đèn LED tuýp cho nhà xưởng']))
})

test('marks that agree outweigh standing and a short name', () => {
  expect(score('đen', ['Ống thép đen mạ kẽm Kim Sơn loại một'])).toBeGreaterThan(
    score('đen', ['Đèn'], { standing: 100 }),
  )
})

test('among equal matches standing decides, and it never outweighs a missing word', () => {
  expect(score('đèn led', ['Đèn LED'], { standing: 50 })).toBeGreaterThan(score('đèn led', ['Đèn LED']))
  expect(score('đèn led', ['Đèn LED'])).toBeGreaterThan(
    score('đèn led', ['Đèn'], { standing: 100, present: [true, false] }),
  )
})

test('its own name counts more than that of its maker', () => {
  expect(score('hừng sáng', ['Hừng Sáng'])).toBeGreaterThan(
    score('hừng sáng', ['Đèn'], { related: [keyText('Hừng Sáng')] }),
  )
})

test('words side by side count more than words apart', () => {
  expect(score('cáp điện', ['Dây và cáp điện'])).toBeGreaterThan(score('cáp điện', ['Điện tử và dây cáp']))
})

test('with a legal form an enterprise is meant', () => {
  expect(score('Cty CP Hừng Sáng', ['Hừng Sáng'], { kind: 'enterprise' })).toBeGreaterThan(
    score('Cty CP Hừng Sáng', ['Hừng Sáng']),
  )
  expect(score('Hừng Sáng', ['Hừng Sáng'], { kind: 'enterprise' })).toBe(score('Hừng Sáng', ['Hừng Sáng']))
})

test('a synonym has to have its own marks', () => {
  const bulb: Alternative = {
    from: 0,
    to: 1,
    words: [{ marked: 'vàng', folded: 'vang' }],
    by: 'synonym',
    quality: QUALITY.synonym,
  }
  expect(scoreMatch(plainQuery('gold', [bulb]), candidate(['Nhẫn vàng']))).toBeGreaterThan(
    scoreMatch(plainQuery('gold', [bulb]), candidate(['Rượu vang'])),
  )
})

test('a hit is explained by field, way and words, and shown with its pieces', () => {
  const document = sample('khoa', 'Khóa thông minh Novitek', {
    descriptionVi: `${'Khóa cửa an toàn. '.repeat(20)}Mở bằng vân tay.`,
  })
  const { why, highlights } = explainHit(plainQuery('khoá vân'), document)
  expect(why).toEqual([
    { field: 'name', by: 'exact', from: 'khoá', to: 'khóa' },
    { field: 'description', by: 'exact' },
  ])
  for (const { parts } of highlights) expect(parts.some((part) => part.match)).toBe(true)
  const snippet = highlights
    .find((highlight) => highlight.field === 'descriptionVi')
    ?.parts.map((part) => part.text)
    .join('')
  expect(snippet?.length).toBeLessThan(220)
})

test('a better spelling follows the best hit', () => {
  const query = {
    ...plainQuery('thượng đỉnh'),
    doubts: [{ index: 1, offered: 'định', why: 'missing' as const }],
  }
  const hit = sample('thuong-dinh', 'Cáp điện Thượng Đình')
  expect(suggestSpelling(query, hit)).toEqual({
    corrections: [{ from: 'đỉnh', to: 'đình' }],
    didYouMean: 'thượng đình',
  })
  expect(suggestSpelling(query, undefined).didYouMean).toBe('thượng định')
  expect(suggestSpelling(plainQuery('thượng đình'), hit)).toEqual({ corrections: [] })
})

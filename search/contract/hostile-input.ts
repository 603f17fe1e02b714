import { expect, test } from 'vitest'

import type { Facet, SearchRequest, Sort } from '../search-port.ts'
import type { Bench } from './bench.ts'
import { ask } from './asking.ts'

const QUERIES: [string, string][] = [
  ['nothing', ''],
  ['spaces', '   \t\n '],
  ['ten thousand characters', 'đèn led '.repeat(1250)],
  ['one word of ten thousand letters', 'a'.repeat(10_000)],
  ['five hundred one-letter words', 'a b c d e '.repeat(50)],
  ['control characters', 'đèn\u0000\u0001\u0007\u001b[31m led\u007f'],
  ['NUL alone', '\u0000'],
  ['emoji', '💡 đèn 👨‍👩‍👧‍👦 led 🇻🇳'],
  ['halves of surrogate pairs', '\ud83d đèn \udca1\ud83d'],
  ['SQL', `'; DROP TABLE search_generation; --`],
  ['SQL patterns', `%_\\%' OR '1'='1`],
  ['tsquery signs', `đèn & !led | <-> (:*'"\\ )`],
  ['engine filter signs', `province = "01" OR id EXISTS AND _geoRadius(1,2,3)`],
  ['quotes', `"đèn" 'led' “sáng\``],
  ['markup', '<script>alert(1)</script>'],
  ['other scripts', '日本語 ストレージ 한국어 العربية हिन्दी ไทย'],
  ['zero-width characters', '\u200b\u200c\u200d\ufeff\u2060'],
  ['right-to-left marks', '\u202eđèn\u202c'],
  ['combining marks alone', '\u0300\u0301\u0309'],
  ['very long numbers', '8'.repeat(400)],
  ['signs only', '!@#$%^&*()_+-=[]{};:,.<>/?\\|~'],
]

/** Whatever is asked, the answer is an answer. */
export function hostileInputBehaviour(bench: Bench): void {
  test.each(QUERIES)('a normal answer to %s', async (_, query) => {
    const answer = await ask(bench, query, { facets: ['province', 'industryGroup'] })
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length)
    expect(answer.degraded).toBe(false)
    expect(JSON.stringify(answer.interpreted).length).toBeLessThan(20_000)
  })

  test('a normal answer to unknown facets, odd values, sorts and pages', async () => {
    const odd: SearchRequest = {
      query: 'đèn',
      kind: 'nonsense' as 'product',
      filter: { nonsense: ['x'], province: ['\u0000', '\ud83d', '"', "'", '\\'] } as SearchRequest['filter'] &
        object,
      facets: ['nonsense' as Facet],
      sort: 'nonsense' as Sort,
      offset: -5,
      limit: 1e9,
    }
    expect((await bench().port.search(odd)).total).toBe(0)
    const numbers = { query: 'đèn', offset: NaN, limit: Infinity }
    expect((await bench().port.search(numbers)).total).toBeGreaterThan(0)
    expect((await bench().port.search({ query: 'đèn', limit: 0 })).hits).toEqual([])
  })
}

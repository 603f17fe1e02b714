import { expect, test } from 'vitest'

import type { SearchRequest } from '../search-port.ts'
import { ask } from './asking.ts'
import type { Bench } from './bench.ts'
import { SAMPLE_DOCUMENTS } from './documents.ts'

const QUESTIONS: SearchRequest[] = [
  { query: '' },
  { query: '', kind: 'enterprise', filter: { country: ['VN'] } },
  { query: 'đèn led' },
  { query: 'den led ha noi' },
  { query: 'đèn phích nước bơm' },
  { query: 'HS 8539' },
]

/** Ids of all hits, and questions to some documents only. */
export function identifyingBehaviour(bench: Bench): void {
  test('the ids of all hits are those that pages show', async () => {
    for (const question of QUESTIONS) {
      const { hits } = await ask(bench, question.query, { ...question, limit: 100 })
      const ids = await bench().port.identify(question)
      expect(ids.sort(), question.query).toEqual(hits.map((hit) => hit.document.id).sort())
    }
  })

  test('of some documents those are hits that are hits among all', async () => {
    const ids = SAMPLE_DOCUMENTS.map((document) => document.id)
    const some = ids.filter((_, place) => place % 2 === 0)
    for (const question of QUESTIONS) {
      const all = await bench().port.identify(question)
      const wanted = all.filter((id) => some.includes(id)).sort()
      const found = await bench().port.identify({ ...question, among: some })
      expect(found.sort(), question.query).toEqual(wanted)
      const page = await ask(bench, question.query, { ...question, among: some, limit: 100 })
      expect(page.hits.map((hit) => hit.document.id).sort(), question.query).toEqual(wanted)
      expect(page.total).toBe(wanted.length)
    }
  })

  test('words are not read more widely because few documents are asked about', async () => {
    // Neither word is missing from the index, so a document with one of them is no hit.
    const both = await bench().port.identify({ query: 'đèn led' })
    const other = SAMPLE_DOCUMENTS.find((document) => !both.includes(document.id))
    expect(await bench().port.identify({ query: 'đèn led', among: [other?.id ?? ''] })).toEqual([])
  })

  test('documents that do not exist, and no documents at all, give no hits', async () => {
    expect(await bench().port.identify({ query: '', among: [] })).toEqual([])
    expect(await bench().port.identify({ query: '', among: ['enterprise:none', "'; --", '\u0000'] })).toEqual(
      [],
    )
    expect((await ask(bench, 'đèn', { among: [] })).total).toBe(0)
  })
}

import { expect, test } from 'vitest'

import type { Bench } from './bench.ts'
import { ask, slugs } from './asking.ts'

/** What comes first, and what is said about it. */
export function rankingBehaviour(bench: Bench): void {
  test('a query with marks puts the same marks first and leaves nothing out', async () => {
    const found = await slugs(bench, 'đen')
    expect(found[0]).toBe('ong-thep-den')
    expect(found).toEqual(expect.arrayContaining(['den-led', 'den-duong']))
    expect((await slugs(bench, 'đèn')).indexOf('ong-thep-den')).toBeGreaterThan(1)
    expect((await slugs(bench, 'đường'))[0]).toBe('den-duong')
  })

  test('marks that are there once and otherwise everywhere are offered as a better spelling', async () => {
    const answer = await ask(bench, 'đen led hừng sáng')
    expect(answer.hits[0]?.document.slug).toBe('den-led')
    expect(answer.didYouMean).toBe('đèn led hừng sáng')
    const corrected = await ask(bench, 'khõa thông minh')
    expect(corrected.interpreted.corrections).toEqual([{ from: 'khõa', to: 'khóa' }])
  })

  test('a query without marks finds all spellings and suggests none', async () => {
    const answer = await ask(bench, 'duong')
    expect(answer.hits.map((hit) => hit.document.slug)).toEqual(
      expect.arrayContaining(['den-duong', 'duong-phat']),
    )
    expect(answer.didYouMean).toBeUndefined()
  })

  test('names that differ in marks alone stay two', async () => {
    expect((await slugs(bench, 'An Bình')).slice(0, 2)).toEqual(['an-binh', 'an-binh-2'])
    expect((await slugs(bench, 'Ấn Bình')).slice(0, 2)).toEqual(['an-binh-2', 'an-binh'])
  })

  test('a product is found by its maker and an enterprise by its product', async () => {
    expect(await slugs(bench, 'HSL đèn', { kind: 'product' })).toContain('den-led')
    expect(await slugs(bench, 'phích nước', { kind: 'enterprise' })).toEqual(['hung-sang'])
    const answer = await ask(bench, 'phích nước', { kind: 'enterprise' })
    expect(answer.hits[0]?.why).toContainEqual(expect.objectContaining({ field: 'product', by: 'exact' }))
  })

  test('among equals the recognised come first', async () => {
    expect((await slugs(bench, 'đèn', { kind: 'product' }))[0]).toBe('den-led')
    expect((await slugs(bench, ''))[0]).toBe('den-led')
  })

  test('a name counts more than a description', async () => {
    const found = await slugs(bench, 'điện')
    expect(found.indexOf('cap-dien')).toBeLessThan(found.indexOf('den-led'))
    expect(found).toContain('den-led')
  })

  test('each hit says why: the field, the way, the words', async () => {
    const [hit] = (await ask(bench, 'den nuvitex')).hits
    expect(hit?.why.length).toBeGreaterThan(0)
    const typo = (await ask(bench, 'nuvitek')).hits[0]
    expect(typo?.why).toContainEqual({ field: 'name', by: 'correction', from: 'nuvitek', to: 'novitek' })
    const unmarked = (await ask(bench, 'khoa thong minh')).hits[0]
    expect(unmarked?.why).toContainEqual({ field: 'name', by: 'unmarked', from: 'khoa', to: 'khóa' })
    const exact = (await ask(bench, 'novitek ')).hits[0]
    expect(exact?.why).toEqual([{ field: 'name', by: 'exact' }])
  })

  test('highlights are pieces that put together give the text', async () => {
    const [hit] = (await ask(bench, 'thông minh')).hits
    const name = hit?.highlights.find((highlight) => highlight.field === 'name')
    expect(name?.parts).toEqual([
      { text: 'Khóa ', match: false },
      { text: 'thông minh', match: true },
      { text: ' Novitek', match: false },
    ])
    const described = (await ask(bench, 'tuổi thọ')).hits[0]?.highlights.find(
      ({ field }) => field === 'descriptionVi',
    )
    expect(described?.parts.filter((part) => part.match).map((part) => part.text)).toEqual(['tuổi thọ'])
  })

  test('scores fall from hit to hit', async () => {
    const scores = (await ask(bench, 'ống kim sơn')).hits.map((hit) => hit.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })
}

import { expect, test } from 'vitest'

import { FACETS } from '../search-port.ts'
import type { Bench } from './bench.ts'
import { SAMPLE_DOCUMENTS } from './documents.ts'
import { ask, slugs } from './asking.ts'

function count(test: (document: (typeof SAMPLE_DOCUMENTS)[number]) => boolean): number {
  return SAMPLE_DOCUMENTS.filter(test).length
}

/** Filters, whether chosen or read from words; counts, orders and pages. */
export function filteringBehaviour(bench: Bench): void {
  test('values of one facet mean any of them, several facets mean all of them', async () => {
    const found = await ask(bench, '', {
      filter: { industryGroup: ['mechanical', 'agro-food'], province: ['48'] },
    })
    expect(found.hits.map((hit) => hit.document.slug).sort()).toEqual(['an-binh', 'an-binh-2', 'hac-vu'])
    expect(found.total).toBe(3)
  })

  test('the counts of a facet leave its own choice out', async () => {
    const answer = await ask(bench, '', {
      filter: { industryGroup: ['mechanical'], country: ['VN'] },
      facets: ['industryGroup', 'province', 'country'],
    })
    expect(answer.facets.industryGroup).toContainEqual({
      value: 'electrical-electronics',
      count: count((d) => d.industryGroup === 'electrical-electronics' && d.countries.includes('VN')),
    })
    expect(answer.facets.province).toEqual([
      { value: '01', count: 2 },
      { value: '31', count: 2 },
    ])
    expect(answer.facets.country).toEqual([
      { value: 'VN', count: count((d) => d.industryGroup === 'mechanical') },
    ])
  })

  test('every facet can be counted, together with words', async () => {
    const answer = await ask(bench, 'đèn led', { facets: FACETS })
    expect(Object.keys(answer.facets).sort()).toEqual([...FACETS].sort())
    expect(answer.facets.recognisedYear).toContainEqual({ value: '2021', count: 2 })
    expect(answer.facets.topTen).toEqual([{ value: 'true', count: 2 }])
    expect(answer.facets.hsChapter).toEqual([{ value: '85', count: 2 }])
    expect(answer.facets.role).toContainEqual({ value: 'supplier', count: 1 })
  })

  test('facets that nobody asked for are not counted', async () => {
    expect((await ask(bench, 'đèn')).facets).toEqual({})
  })

  test('kinds are told apart', async () => {
    const enterprises = await ask(bench, '', { kind: 'enterprise' })
    expect(enterprises.total).toBe(count((document) => document.kind === 'enterprise'))
    expect(enterprises.hits.every((hit) => hit.document.kind === 'enterprise')).toBe(true)
  })

  test('both kinds are counted whichever one is asked for, within other filters', async () => {
    const inMechanics = (kind: string) =>
      count((document) => document.kind === kind && document.industryGroup === 'mechanical')
    const kinds = { enterprise: inMechanics('enterprise'), product: inMechanics('product') }
    const filter = { industryGroup: ['mechanical'] }
    expect((await ask(bench, '', { filter })).kinds).toEqual(kinds)
    expect((await ask(bench, '', { filter, kind: 'product' })).kinds).toEqual(kinds)
    expect((await ask(bench, 'zzzqqq', {})).kinds).toEqual({ enterprise: 0, product: 0 })
  })

  test('a certificate counts until its last day', async () => {
    const filter = { certificate: ['iso-9001'] }
    bench().setToday('2026-11-30')
    expect((await slugs(bench, '', { filter })).sort()).toEqual(['hung-sang', 'ong-thep-den'])
    bench().setToday('2026-12-01')
    const answer = await ask(bench, '', { filter, facets: ['certificate'] })
    expect(answer.hits.map((hit) => hit.document.slug)).toEqual(['hung-sang'])
    expect(answer.facets.certificate).toEqual([{ value: 'iso-9001', count: 1 }])
  })

  test('a year, Top 10 and a group are read from the words, and reported so that they can be undone', async () => {
    const answer = await ask(bench, 'top 10 năm 2021 điện')
    expect(answer.hits.map((hit) => hit.document.slug).sort()).toEqual(['den-led', 'hung-sang'])
    expect(answer.interpreted.filters).toEqual([
      { facet: 'topTen', value: 'true', from: 'top 10' },
      { facet: 'recognisedYear', value: '2021', from: 'năm 2021' },
      { facet: 'industryGroup', value: 'electrical-electronics', from: 'điện' },
    ])
    expect(answer.interpreted.words).toEqual([])
    expect(await slugs(bench, 'đèn 2019')).toEqual(['hung-sang'])
  })

  test('places old and new, countries and certificates are read from the words', async () => {
    expect(await slugs(bench, 'ống hải dương')).toEqual(expect.arrayContaining(['ong-inox', 'ong-thep-den']))
    expect(await slugs(bench, 'đèn bình dương')).toEqual(['den-duong'])
    expect(await slugs(bench, 'electric japan')).toContain('kobayama')
    expect(await slugs(bench, 'iso 9001 đèn')).toEqual(['hung-sang'])
    expect(await slugs(bench, 'đèn xuất khẩu Nhật Bản')).toEqual(['hung-sang'])
  })

  test('a place in a name does not filter that name away', async () => {
    expect((await slugs(bench, 'nhựa hà nội'))[0]).toBe('nhua-ha-noi')
  })

  test('filter words that leave nothing are read as plain words', async () => {
    const answer = await ask(bench, 'khóa bình dương')
    expect(answer.hits[0]?.document.slug).toBe('khoa')
  })

  test('an unknown value of a facet finds nothing and does no harm', async () => {
    const answer = await ask(bench, '', {
      filter: { province: ['no such province " OR 1=1'] },
      facets: ['province', 'role'],
    })
    expect(answer.total).toBe(0)
    expect(answer.facets.role).toEqual([])
    expect(answer.facets.province?.length).toBeGreaterThan(0)
  })

  test('by name the order is that of the alphabet, legal forms aside', async () => {
    expect(
      await slugs(bench, '', { kind: 'enterprise', filter: { province: ['48'] }, sort: 'name' }),
    ).toEqual(['an-binh', 'an-binh-2', 'dan-an', 'hac-vu'])
  })

  test('by age the newest facts come first', async () => {
    const newest = await slugs(bench, '', { sort: 'newest' })
    expect(newest.slice(0, 3)).toEqual(['an-binh', 'den-led', 'hung-sang'])
    expect((await slugs(bench, 'đèn', { sort: 'newest' })).slice(0, 2)).toEqual(['den-led', 'hung-sang'])
  })

  test.each(['relevance', 'name', 'newest'] as const)(
    'pages by %s neither overlap nor leave a gap',
    async (sort) => {
      for (const query of ['', 'công nghiệp đèn ống', 'đ']) {
        const all = await ask(bench, query, { sort })
        const paged: string[] = []
        for (let offset = 0; offset < all.total; offset += 3)
          paged.push(...(await slugs(bench, query, { sort, offset, limit: 3 })))
        expect(paged).toEqual(all.hits.map((hit) => hit.document.slug))
        expect(new Set(paged).size).toBe(all.total)
      }
    },
  )

  test('a page past the end is empty and still says how many there are', async () => {
    const answer = await ask(bench, '', { offset: 5000 })
    expect(answer.hits).toEqual([])
    expect(answer.total).toBe(SAMPLE_DOCUMENTS.length)
  })
}

import { afterEach, beforeEach, expect, test } from 'vitest'

import type { SearchDocument } from '../documents.ts'
import { oneBatch, type PortUnderTest } from './bench.ts'
import { sample, SAMPLE_DOCUMENTS } from './documents.ts'
import { slugs as slugsOf } from './asking.ts'

const PUMP = sample('bom', 'Máy bơm Lạc Hồng', { nameEn: 'Lac Hong pump', industryGroup: 'mechanical' })

/** What was written can be found, whatever goes on at the same time. */
export function writingBehaviour(makePort: () => Promise<PortUnderTest>): void {
  let bench: PortUnderTest
  beforeEach(async () => {
    bench = await makePort()
  })
  afterEach(() => bench.close())

  const slugs = (query: string) => slugsOf(() => bench, query)

  test('the first document can be put into an index that was never built', async () => {
    expect(await bench.port.count()).toBe(0)
    await bench.port.put([PUMP])
    expect(await slugs('máy bơm')).toEqual(['bom'])
    expect(await bench.port.count()).toBe(1)
  })

  test('a document that is put again is replaced, with all its words, facets and spellings', async () => {
    await bench.port.put([PUMP, sample('quat', 'Quạt Lạc Hồng', { industryGroup: 'electrical-electronics' })])
    await bench.port.put([
      { ...PUMP, name: 'Máy nén khí Lạc Hồng', nameEn: null, industryGroup: 'building-materials' },
    ])
    expect(await slugs('bơm')).toEqual([])
    expect(await slugs('nén khí')).toEqual(['bom'])
    const answer = await bench.port.search({ query: '', facets: ['industryGroup'] })
    expect(answer.total).toBe(2)
    expect(answer.facets.industryGroup).toEqual([
      { value: 'building-materials', count: 1 },
      { value: 'electrical-electronics', count: 1 },
    ])
  })

  test('a removed document is gone, and removing what is not there does no harm', async () => {
    await bench.port.put([PUMP])
    await bench.port.remove([PUMP.id, 'product:never-there'])
    const answer = await bench.port.search({ query: '', facets: ['industryGroup'] })
    expect(answer).toMatchObject({ total: 0, hits: [], facets: { industryGroup: [] } })
    expect(await bench.port.count()).toBe(0)
  })

  test('nothing to put and nothing to remove is no work', async () => {
    await bench.port.put([])
    await bench.port.remove([])
    expect(await bench.port.count()).toBe(0)
  })

  test('a rebuild replaces everything and tells how far it is', async () => {
    await bench.port.put([PUMP])
    const progress: number[] = []
    const written = await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS), (count) => progress.push(count))
    expect(written).toBe(SAMPLE_DOCUMENTS.length)
    expect(progress.at(-1)).toBe(SAMPLE_DOCUMENTS.length)
    expect(await bench.port.count()).toBe(SAMPLE_DOCUMENTS.length)
    expect(await slugs('máy bơm lạc hồng')).not.toContain('bom')
  })

  test('a rebuild of nothing empties the index', async () => {
    await bench.port.put([PUMP])
    expect(await bench.port.rebuild(oneBatch<SearchDocument>([]))).toBe(0)
    expect(await bench.port.count()).toBe(0)
    expect((await bench.port.search({ query: 'bơm' })).total).toBe(0)
  })

  test('there is no moment without results while it is rebuilt', async () => {
    await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS))
    let done = false
    const totals: number[] = []
    const asking = (async () => {
      while (!done) {
        totals.push((await bench.port.search({ query: 'đèn led hừng sáng' })).total)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    })()
    await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS))
    await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS))
    done = true
    await asking
    expect(Math.min(...totals)).toBeGreaterThan(0)
  })

  test('what is put or removed while it is rebuilt is there at once and after the swap', async () => {
    await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS))
    const renamed = { ...SAMPLE_DOCUMENTS[6]!, name: 'Khóa cửa Bạch Đằng', nameEn: null }
    async function* slowly(): AsyncGenerator<SearchDocument[]> {
      yield SAMPLE_DOCUMENTS.slice(0, 5)
      await bench.port.put([PUMP, renamed])
      await bench.port.remove([SAMPLE_DOCUMENTS[7]!.id, SAMPLE_DOCUMENTS[0]!.id])
      expect(await slugs('lạc hồng')).toEqual(['bom'])
      expect(await slugs('bạch đằng')).toEqual(['khoa'])
      // The stream still brings the state from before those changes.
      yield SAMPLE_DOCUMENTS.slice(5)
    }
    await bench.port.rebuild(slowly())
    expect(await slugs('lạc hồng')).toEqual(['bom'])
    expect(await slugs('bạch đằng')).toEqual(['khoa'])
    expect(await slugs('novitek')).toEqual([])
    expect(await slugs('ressi')).toEqual([])
    expect(await slugs('hsl')).toEqual(['den-led'])
    expect(await bench.port.count()).toBe(SAMPLE_DOCUMENTS.length - 1)
  })

  test('a rebuild that breaks off leaves the index as it was', async () => {
    await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS))
    async function* broken(): AsyncGenerator<SearchDocument[]> {
      yield [PUMP]
      throw new Error('the source went away')
    }
    await expect(bench.port.rebuild(broken())).rejects.toThrow('the source went away')
    expect(await bench.port.count()).toBe(SAMPLE_DOCUMENTS.length)
    await bench.port.put([PUMP])
    expect(await slugs('lạc hồng')).toEqual(['bom'])
  })

  test('a document that comes twice in a rebuild is there once', async () => {
    await bench.port.rebuild(oneBatch([PUMP, ...SAMPLE_DOCUMENTS, PUMP]))
    expect(await slugs('lạc hồng')).toEqual(['bom'])
    expect(await bench.port.count()).toBe(SAMPLE_DOCUMENTS.length + 1)
  })

  test('puts at the same time do not harm each other', async () => {
    const documents = Array.from({ length: 40 }, (_, index) =>
      sample(`p${index}`, `Máy số ${index} Lạc Hồng`, { industryGroup: 'mechanical' }),
    )
    await Promise.all(documents.map((document) => bench.port.put([document])))
    const answer = await bench.port.search({ query: 'lạc hồng', facets: ['industryGroup'] })
    expect(answer.total).toBe(40)
    expect(answer.facets.industryGroup).toEqual([{ value: 'mechanical', count: 40 }])
  })

  test('it says that it is there', async () => {
    await expect(bench.port.ping()).resolves.toBeUndefined()
  })
}

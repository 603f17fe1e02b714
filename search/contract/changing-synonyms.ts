import { afterEach, beforeEach, expect, test } from 'vitest'

import { SynonymIndex } from '../synonyms.ts'
import { slugs as slugsOf } from './asking.ts'
import { oneBatch, type PortUnderTest } from './bench.ts'
import { SAMPLE_DOCUMENTS } from './documents.ts'

/** Synonyms change while the index stays as it is. */
export function changingSynonymsBehaviour(makePort: () => Promise<PortUnderTest>): void {
  let bench: PortUnderTest
  beforeEach(async () => {
    bench = await makePort()
    await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS))
  })
  afterEach(() => bench.close())

  const slugs = (query: string) => slugsOf(() => bench, query)

  test('a new group is effective both ways, without a rebuild', async () => {
    expect(await slugs('tezzovik')).not.toContain('binh-nuoc-nong')
    bench.setSynonyms(new SynonymIndex([{ words: ['tezzovik', 'bình nước nóng'], narrower: [] }]))
    await bench.port.refreshSynonyms()
    expect((await slugs('tezzovik'))[0]).toBe('binh-nuoc-nong')
    bench.setSynonyms(new SynonymIndex([]))
    await bench.port.refreshSynonyms()
    expect(await slugs('tezzovik')).toEqual([])
  })

  test('a narrower word is found by the broader one and not the other way', async () => {
    bench.setSynonyms(
      new SynonymIndex([{ words: ['tezzovik', 'lamnogar'], narrower: ['khóa thông minh', 'đèn đường'] }]),
    )
    await bench.port.refreshSynonyms()
    expect(await slugs('tezzovik')).toEqual(expect.arrayContaining(['khoa', 'den-duong']))
    expect(await slugs('lamnogar')).toEqual(expect.arrayContaining(['khoa', 'den-duong']))
    expect(await slugs('khóa thông minh')).not.toContain('den-duong')
  })
}

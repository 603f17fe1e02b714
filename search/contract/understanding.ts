import { expect, test } from 'vitest'

import type { Bench } from './bench.ts'
import { ask, slugs } from './asking.ts'

/** However a thing is typed, it is found. */
export function understandingBehaviour(bench: Bench): void {
  test.each([
    ['as written', 'Khóa thông minh'],
    ['without marks', 'khoa thong minh'],
    ['with some of the marks', 'khóa thong mính'],
    ['with the tone on the other vowel', 'khoá thông minh'],
    ['in decomposed Unicode', 'khóa thông minh'.normalize('NFD')],
    ['in capitals', 'KHÓA THÔNG MINH'],
    ['with punctuation', '«khóa», thông-minh!'],
    ['with spaces of all kinds', '\u00a0khóa\u2003thông \t minh '],
    ['with characters that are not seen', 'kh\u200bóa thông\ufeff minh'],
    ['in English', 'smart lock'],
    ['in the plural', 'smart locks'],
    ['half of it', 'novi'],
  ])('a name is found %s', async (_, query) => {
    expect((await slugs(bench, query))[0]).toBe('khoa')
  })

  test('the letter eth stands for đ', async () => {
    expect((await slugs(bench, 'Ðèn LED Hừng Sáng'))[0]).toBe('den-led')
  })

  test('the last word may be unfinished, from one letter on', async () => {
    expect((await slugs(bench, 'hừng s')).slice(0, 2).sort()).toEqual(['den-led', 'hung-sang'])
    expect(await slugs(bench, 'n')).toContain('khoa')
  })

  test('a finished word is not taken for the beginning of another', async () => {
    expect(await slugs(bench, 'hexag')).toEqual(['vit'])
    expect(await slugs(bench, 'hexag ')).toEqual([])
  })

  test.each([
    ['a wrong letter', 'nuvitek'],
    ['a missing letter', 'novtek'],
    ['a letter too many', 'novittek'],
    ['two letters swapped', 'novietk'],
    ['the first letter wrong', 'movitek'],
    ['one error in four letters', 'ressy'],
  ])('a typing error is forgiven: %s', async (_, query) => {
    const answer = await ask(bench, query)
    expect(answer.hits.length).toBeGreaterThan(0)
    expect(answer.interpreted.corrections[0]?.from).toBe(query)
    expect(answer.didYouMean).toBeDefined()
  })

  test('two errors are forgiven in a word of eight letters', async () => {
    expect((await slugs(bench, 'decorativ pip'))[0]).toBe('ong-inox')
    expect((await slugs(bench, 'stianles pipe'))[0]).toBe('ong-inox')
  })

  test('numbers are never taken for other numbers', async () => {
    expect(await slugs(bench, 'M12 hexagon')).not.toContain('m12')
    expect((await ask(bench, 'm11')).total).toBe(0)
  })

  test('words may be written together or apart', async () => {
    expect((await slugs(bench, 'denledhungsang'))[0]).toBe('den-led')
    expect((await slugs(bench, 'cabison'))[0]).toBe('cap-dien')
    expect((await slugs(bench, 'cabi son'))[0]).toBe('cap-dien')
    expect((await slugs(bench, 'novi tek khóa'))[0]).toBe('khoa')
  })

  test('what an input method left behind is read when nothing else answers to it', async () => {
    expect((await slugs(bench, 'ddenf led'))[0]).toBe('den-led')
    expect((await slugs(bench, 'd9e2n led'))[0]).toBe('den-led')
    expect((await slugs(bench, 'ddenf hungwf sangs'))[0]).toBe('den-led')
    expect((await slugs(bench, 'vít m10'))[0]).toBe('vit')
  })

  test('synonyms work both ways, within and between the languages, and are reported', async () => {
    expect((await slugs(bench, 'thép không gỉ'))[0]).toBe('ong-inox')
    expect((await slugs(bench, 'máy nước nóng'))[0]).toBe('binh-nuoc-nong')
    expect(await slugs(bench, 'street lamp')).toContain('den-duong')
    const answer = await ask(bench, 'thép không gỉ')
    expect(answer.interpreted.synonyms[0]?.from).toBe('thép không gỉ')
    expect(answer.interpreted.synonyms[0]?.to).toContain('inox')
    expect(answer.hits[0]?.why).toContainEqual(expect.objectContaining({ by: 'synonym' }))
  })

  test('initials stand for the words of a name', async () => {
    expect((await slugs(bench, 'hsl'))[0]).toBe('hung-sang')
    expect(await slugs(bench, 'csh sáng')).toContain('hung-sang')
  })

  test('legal forms never decide', async () => {
    expect((await slugs(bench, 'Cty CP Hừng Sáng'))[0]).toBe('hung-sang')
    expect((await slugs(bench, 'Duong Phat JSC'))[0]).toBe('duong-phat')
    const browse = await ask(bench, 'công ty cổ phần')
    expect(browse.total).toBe((await ask(bench, '')).total)
    expect(browse.interpreted.words).toEqual([])
  })

  test('codes of goods and industries are read, with or without the name of their system', async () => {
    expect(await slugs(bench, '8516')).toEqual(['binh-nuoc-nong'])
    expect(await slugs(bench, 'HS 8539')).toEqual(expect.arrayContaining(['den-led', 'hung-sang']))
    expect(await slugs(bench, 'HS 8544.49')).toEqual(['cap-dien'])
    expect(await slugs(bench, 'VSIC 2740')).toEqual(expect.arrayContaining(['den-led', 'hung-sang']))
    const answer = await ask(bench, 'mã HS 8516')
    expect(answer.interpreted.codes).toEqual([{ system: 'hs', code: '8516' }])
    expect(answer.hits[0]?.why).toContainEqual(expect.objectContaining({ field: 'code', by: 'code' }))
  })

  test('all words are wanted first, then most of them', async () => {
    expect(await slugs(bench, 'ống kim sơn')).toEqual(expect.arrayContaining(['ong-thep-den', 'ong-inox']))
    expect(await slugs(bench, 'ống inox kim sơn')).not.toContain('ong-thep-den')
    expect((await slugs(bench, 'khóa thông minh chống nước zzzz'))[0]).toBe('khoa')
  })

  test('a query that says nothing known finds nothing, and says what it looked for', async () => {
    const answer = await ask(bench, 'qqqqqq xxxxxx')
    expect(answer).toMatchObject({ total: 0, hits: [] })
    expect(answer.interpreted.words).toEqual(['qqqqqq', 'xxxxxx'])
  })
}

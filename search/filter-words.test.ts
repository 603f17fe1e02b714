import { describe, expect, test } from 'vitest'

import { findFilters, mentionsIn } from './filter-words.ts'
import { tokenise } from './tokens.ts'

const read = (query: string) =>
  findFilters(tokenise(query), query).map(({ facet, values }) => `${facet}=${values.join('|')}`)

describe('filters are read from words', () => {
  test.each([
    ['năm 2021', ['recognisedYear=2021']],
    ['2019-2021', ['recognisedYear=2019|2020|2021']],
    ['từ 2019 đến 2020', ['recognisedYear=2019|2020']],
    ['top 10 năm 2021 điện', ['topTen=true', 'recognisedYear=2021', 'industryGroup=electrical-electronics']],
    ['dệt may 2022', ['industryGroup=textile-footwear', 'recognisedYear=2022']],
    ['cong nghe thong tin', ['industryGroup=information-technology']],
    ['sản phẩm công nghiệp chủ lực đèn', ['recognised=true']],
    ['key industrial products', ['recognised=true']],
    ['khuôn tỉnh Bình Dương', ['province=79']],
    ['hai duong', ['province=31']],
    ['đèn tp hcm', ['province=79']],
    ['ISO 9001:2015', ['certificate=iso-9001']],
    ['iso9001 TS 16949', ['certificate=iso-9001', 'certificate=iatf-16949']],
    ['đạt chứng nhận CE', ['certificate=ce']],
    ['made in Germany', ['country=DE']],
    ['thép Hàn Quốc', ['country=KR']],
    ['hàng xuất khẩu sang Nhật', ['exportMarket=JP']],
    ['export to Japan', ['exportMarket=JP']],
  ])('"%s" says %j', (query, filters) => {
    expect(read(query)).toEqual(filters)
  })
})

describe('everyday words are no filters', () => {
  test.each([
    'máy hàn',
    'áo sơ mi',
    'màng wrap',
    'máy in',
    'ống phi 2100',
    'điện',
    'sọc trắng',
    'vải jersey',
    'chè thái nguyễn',
  ])('"%s"', (query) => {
    expect(read(query)).toEqual([])
  })

  test('a pump for water stays one before a province', () => {
    const [filter] = findFilters(tokenise('bơm nước hải phòng'), 'bơm nước hải phòng')
    expect(filter).toMatchObject({ facet: 'province', from: 2, to: 4 })
  })

  test('a printer stays a printer before a country', () => {
    const [filter] = findFilters(tokenise('máy in Hàn Quốc'), 'máy in Hàn Quốc')
    expect(filter).toMatchObject({ facet: 'country', values: ['KR'], from: 2, to: 4 })
  })
})

test('a name mentions the places and groups that its words say', () => {
  expect(mentionsIn('Nhựa Hà Nội')).toContainEqual({ facet: 'province', value: '01' })
  expect(mentionsIn('Thep Han Quoc')).toContainEqual({ facet: 'country', value: 'KR' })
  expect(mentionsIn('Máy hàn')).toEqual([])
})

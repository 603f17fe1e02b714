import { expect, test } from 'vitest'

import { HANOI_COMMUNES, HANOI_FORMER_DISTRICTS, hanoiCommuneByCode } from './hanoi-communes.ts'
import {
  HANOI,
  PROVINCES,
  provinceByCode,
  provinceBySlug,
  provinceOfFormerName,
  REGIONS,
} from './provinces.ts'

test('there are 34 provinces, 7 of them cities, made of the 63 former ones', () => {
  expect(PROVINCES).toHaveLength(34)
  expect(PROVINCES.filter((province) => province.type === 'city')).toHaveLength(7)
  const former = PROVINCES.flatMap((province) => province.former)
  expect(former).toHaveLength(63)
  expect(new Set(former.map((entry) => entry.code)).size).toBe(63)
  expect(new Set(PROVINCES.map((province) => province.code)).size).toBe(34)
})

test('every province keeps a former part with its own code and lies in one of six regions', () => {
  const regions = REGIONS.map((region) => region.code)
  for (const province of PROVINCES) {
    expect(province.former.map((former) => former.code)).toContain(province.code)
    expect(regions).toContain(province.region)
    expect(province.nameVi).not.toBe('')
    expect(province.nameEn).toMatch(/^[A-Za-z .-]+$/)
    expect(provinceBySlug(province.slug)).toBe(province)
  }
})

test.each([
  ['Bình Dương', '79'],
  ['binh duong', '79'],
  ['Tỉnh Hải Dương', '31'],
  ['tp hcm', '79'],
  ['Sài Gòn', '79'],
  ['Hà Tây', '01'],
  ['BÀ RỊA - VŨNG TÀU', '79'],
  ['Thừa Thiên Huế', '46'],
  ['Đắc Lắc', '66'],
  ['thành phố Đà Nẵng', '48'],
  ['Tiền Giang', '82'],
  ['Long An', '80'],
])('the old or short name %s means the province with code %s', (name, code) => {
  expect(provinceOfFormerName(name)?.code).toBe(code)
})

test('an unknown name or code gives nothing', () => {
  expect(provinceOfFormerName('Atlantis')).toBeUndefined()
  expect(provinceByCode('99')).toBeUndefined()
  expect(provinceByCode(HANOI)?.nameVi).toBe('Hà Nội')
})

test('Hanoi has 126 communes in 30 former districts', () => {
  expect(HANOI_COMMUNES).toHaveLength(126)
  expect(HANOI_COMMUNES.filter((commune) => commune.type === 'ward')).toHaveLength(51)
  expect(new Set(HANOI_COMMUNES.map((commune) => commune.code)).size).toBe(126)
  expect(HANOI_FORMER_DISTRICTS).toHaveLength(30)
  for (const district of HANOI_FORMER_DISTRICTS) {
    expect(HANOI_COMMUNES.some((commune) => commune.formerDistricts.includes(district))).toBe(true)
  }
  expect(hanoiCommuneByCode('09988')).toMatchObject({
    nameVi: 'Xã Hòa Lạc',
    nameEn: 'Hoa Lac Commune',
    formerDistricts: ['Huyện Thạch Thất', 'Thị xã Sơn Tây'],
  })
})

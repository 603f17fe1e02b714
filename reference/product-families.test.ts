import { expect, test } from 'vitest'

import { certificateStandardByCode } from './certificate-standards.ts'
import { hsHeading } from './hs.ts'
import { INDUSTRY_GROUPS } from './industry-groups.ts'
import {
  familiesMadeFrom,
  familiesOfProduct,
  inputsOfProduct,
  PRODUCT_FAMILIES,
  productFamilyByCode,
} from './product-families.ts'
import { unitByCode } from './units.ts'
import { vsicClass } from './vsic.ts'

test('at least 64 families cover all eight groups', () => {
  expect(PRODUCT_FAMILIES.length).toBeGreaterThanOrEqual(64)
  expect(new Set(PRODUCT_FAMILIES.map((family) => family.code)).size).toBe(PRODUCT_FAMILIES.length)
  for (const group of INDUSTRY_GROUPS) {
    expect(PRODUCT_FAMILIES.filter((family) => family.group === group.code).length).toBeGreaterThanOrEqual(7)
  }
})

test.each(PRODUCT_FAMILIES.map((family) => [family.code, family] as const))(
  'the codes and words of %s are complete',
  (_, family) => {
    for (const code of [...family.hs, ...family.inputs.flatMap((input) => input.hs)])
      expect(hsHeading(code), code).toBeDefined()
    for (const code of family.vsic) expect(vsicClass(code), code).toBeDefined()
    for (const code of family.certificates) expect(certificateStandardByCode(code), code).toBeDefined()
    expect(family.vsic.length).toBeGreaterThan(0)
    expect(family.hs.length > 0 || family.series === 'service').toBe(true)
    expect(unitByCode(family.unit)).toBeDefined()
    expect(family.kinds.length).toBeGreaterThanOrEqual(2)
    expect(family.inputs.length).toBeGreaterThan(0)
    expect(family.specs.length).toBeGreaterThan(0)
    const words = [family, ...family.kinds, ...family.inputs].flatMap((named) => [named.nameVi, named.nameEn])
    for (const word of [...words, family.useVi, family.useEn]) expect(word.trim()).not.toBe('')
    for (const kind of family.kinds) {
      expect(family.hs.length === 0 || kind.hs.length > 0).toBe(true)
      for (const code of kind.hs) expect(family.hs).toContain(code)
    }
    expect([...new Set(family.kinds.flatMap((kind) => kind.hs))].sort()).toEqual([...family.hs].sort())
    for (const input of family.inputs) {
      if (input.family !== null) expect(productFamilyByCode(input.family)).toBeDefined()
      expect(input.family).not.toBe(family.code)
    }
  },
)

test('a lamp is told from a diffuser of the same heading by the classification of its maker', () => {
  expect(familiesOfProduct(['9405'], ['2740']).map((family) => family.code)).toEqual([
    'led-lamps',
    'led-luminaires',
  ])
  expect(familiesOfProduct(['940599'], ['2220']).map((family) => family.code)).toEqual(['plastic-optics'])
  expect(familiesOfProduct([], [])).toEqual([])
  expect(familiesOfProduct([], ['5829']).map((family) => family.code)).toEqual([
    'business-software',
    'factory-software',
  ])
})

test('an LED lamp is made of a housing, a driver, boards, optics, chips, wire and a box', () => {
  const inputs = inputsOfProduct(['8539', '9405'], ['2740'])
  expect(inputs.map((entry) => entry.input.family)).toEqual(
    expect.arrayContaining([
      'aluminium-die-castings',
      'led-drivers',
      'printed-circuits',
      'plastic-optics',
      'led-chips',
      'electric-cables',
      'corrugated-boxes',
    ]),
  )
  const families = inputs.map((entry) => entry.input.family)
  expect(new Set(families).size).toBe(families.length)
  expect(familiesMadeFrom('led-drivers').map((family) => family.code)).toEqual(
    expect.arrayContaining(['led-lamps', 'led-luminaires']),
  )
})

import { expect, test } from 'vitest'

import { PRODUCT_FAMILIES, productFamilyByCode } from '#reference/product-families.ts'
import { anOffer, aParty, named } from '#tests/factories/parties.ts'

import { kindsOf, SHIPPED_COMPOSITION } from '../engine/composition.ts'
import { inferWishes } from '../engine/infer-wishes.ts'
import { familiesWanting, wantedHeadings } from './wanted-headings.ts'

const TABLE = wantedHeadings(PRODUCT_FAMILIES)

test('what is counted as wanted is what proposals infer, under the same keys', () => {
  let compared = 0
  for (const { code, hs, vsic } of TABLE.families) {
    const family = productFamilyByCode(code)
    if (!family) throw new Error(`no family ${code}`)
    const offer = anOffer({
      name: named(family.nameVi, family.nameEn),
      description: kindsOf(family),
      hsCodes: [...hs],
      vsicCodes: [...vsic],
    })
    if (SHIPPED_COMPOSITION.familyOfOffer(offer)?.code !== code) continue
    const inferred = inferWishes(aParty({ offers: [offer] })).map(({ id }) => id)
    const counted = TABLE.inputs.filter((input) => input.family === code).map(({ key }) => key)
    expect(inferred).toEqual(expect.arrayContaining(counted))
    compared += 1
  }
  expect(compared).toBeGreaterThan(TABLE.families.length * 0.9)
  expect(TABLE.inputs.every(({ heading }) => /^\d{4}$/.test(heading))).toBe(true)
})

test('makers of lamps want housings of aluminium', () => {
  const wanting = familiesWanting(TABLE, '7616').flatMap(({ hs }) => hs)
  expect(wanting).toContain('9405')
  expect(familiesWanting(TABLE, '0000')).toEqual([])
})

import { describe, expect, test } from 'vitest'

import { anOffer, aParty, aWish, named } from '#tests/factories/parties.ts'

import { SHIPPED_COMPOSITION } from './composition.ts'
import { inferWishes } from './infer-wishes.ts'

const lamp = anOffer({ name: named('Đèn LED âm trần'), hsCodes: ['940511'], vsicCodes: ['2740'] })

describe('what a maker is inferred to want', () => {
  test('is what its product is typically made of, and says which product', () => {
    const wishes = inferWishes(aParty({ offers: [lamp] }))
    expect(wishes.map((wish) => wish.id)).toContain('input:led-drivers')
    for (const wish of wishes) {
      expect(wish).toMatchObject({
        kind: 'input',
        because: [{ id: lamp.id }],
        requiredCertificates: [],
        quantity: null,
      })
    }
  })

  test('is one wish for an input that several products share', () => {
    const tube = { ...lamp, id: 'tube', name: named('Đèn LED tuýp') }
    const drivers = inferWishes(aParty({ offers: [lamp, tube] })).filter(
      (wish) => wish.id === 'input:led-drivers',
    )
    expect(drivers).toHaveLength(1)
    expect(drivers[0]?.because.map((each) => each.id).toSorted()).toEqual([lamp.id, 'tube'].toSorted())
  })

  test('is nothing when it is not plain what the product is', () => {
    const riddle = anOffer({ name: named('Sản phẩm đặc biệt'), hsCodes: [], vsicCodes: [] })
    expect(inferWishes(aParty({ offers: [riddle] }))).toEqual([])
    const strange = anOffer({ name: named('Đèn LED'), hsCodes: ['0101'], vsicCodes: [] })
    expect(inferWishes(aParty({ offers: [strange] }))).toEqual([])
  })
})

describe('what a buyer is inferred to want', () => {
  test('is the goods it trades in', () => {
    const wishes = inferWishes(aParty({ roles: ['buyer'], offers: [lamp] }))
    expect(wishes).toMatchObject([{ kind: 'goods', title: { vi: 'Đèn LED âm trần' }, hsCodes: ['940511'] }])
  })

  test('is its branch of industry when nothing else is known, by chapters only', () => {
    const [wish] = inferWishes(aParty({ roles: ['investor'], industryGroup: 'electrical-electronics' }))
    expect(wish?.kind).toBe('industry')
    expect(wish?.hsCodes.every((code) => code.length === 2)).toBe(true)
  })

  test('is left to its needs when it has typed any', () => {
    expect(inferWishes(aParty({ roles: ['buyer'], industryGroup: 'mechanical', wishes: [aWish()] }))).toEqual(
      [],
    )
  })
})

test('the family of a product follows from its codes, and from its words where families share a code', () => {
  expect(SHIPPED_COMPOSITION.familyOfOffer(lamp)?.code).toBe('led-lamps')
  const street = anOffer({
    name: named('Đèn đường LED', 'LED street light'),
    hsCodes: ['9405'],
    vsicCodes: ['2740'],
  })
  expect(SHIPPED_COMPOSITION.familyOfOffer(street)?.code).toBe('led-luminaires')
})

test('something described only in words finds its family, unless the words are vague', () => {
  expect(
    SHIPPED_COMPOSITION.familyOfWords(aWish({ title: named('bộ nguồn LED dòng không đổi') }))?.code,
  ).toBe('led-drivers')
  expect(SHIPPED_COMPOSITION.familyOfWords(aWish({ title: named('hàng tốt giá rẻ') }))).toBeNull()
})

test('LED drivers go into lamps', () => {
  expect(SHIPPED_COMPOSITION.headingsUsing(['8504'])).toEqual(expect.arrayContaining(['8539', '9405']))
})

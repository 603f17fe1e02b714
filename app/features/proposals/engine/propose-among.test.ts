import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { anOffer, anyParty, aParty, aWish, named, NOVEMBER } from '#tests/factories/parties.ts'

import type { Party } from './proposal.ts'
import { Circle } from './propose-among.ts'

const options = { moment: NOVEMBER, place: 'away', limit: 10 } as const

/** All proposals within a circle, for those who ask in this order. */
function proposedAmong(members: readonly Party[], askers = members) {
  const circle = new Circle(members, options)
  return new Map(askers.map((asker) => [asker.id, circle.proposalsOf(asker)]))
}

describe('proposals within a circle', () => {
  test('join those who need with those who make, each seen from its own side', () => {
    const buyer = aParty({
      id: 'buyer',
      roles: ['buyer'],
      sites: [{ country: 'VN', province: '01' }],
      wishes: [aWish()],
    })
    const maker = aParty({ id: 'maker', offers: [anOffer()] })
    const other = aParty({
      id: 'other',
      offers: [anOffer({ name: named('Cà phê rang', 'Roasted coffee'), hsCodes: ['0901'] })],
    })
    const found = proposedAmong([buyer, maker, other])
    expect(found.get('buyer')?.map((each) => [each.partner, each.proposal.about.kind])).toEqual([
      ['maker', 'need'],
    ])
    expect(found.get('maker')?.map((each) => [each.partner, each.proposal.about.kind])).toEqual([
      ['buyer', 'offer'],
    ])
    expect(found.get('other')).toEqual([])
  })

  test('do not depend on the order of the circle, nor on how the askers are shared out', () => {
    const circles = fc.uniqueArray(anyParty, { selector: (party) => party.id, minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(circles, fc.nat(), (circle, cut) => {
        const whole = proposedAmong(circle)
        expect(proposedAmong(circle.toReversed())).toEqual(new Map([...whole].toReversed()))
        const at = cut % circle.length
        const parts = [circle.slice(at), circle.slice(0, at)].map((askers) => proposedAmong(circle, askers))
        expect(new Map(parts.flatMap((part) => [...part]))).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  })
})

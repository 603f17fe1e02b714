import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { rankPartners, type Rankable } from './rank-partners.ts'

const partner = (
  id: string,
  score: number,
  place: string,
  family = '7616',
  away = place !== 'VN-01',
): Rankable => ({
  id,
  score,
  place,
  country: place.slice(0, 2),
  family,
  away,
})

const anyPartner = fc
  .record({
    id: fc.uuid(),
    score: fc.double({ min: 0.3, max: 1, noNaN: true }),
    family: fc.constantFrom('7616', '8539', '8544'),
    place: fc.constantFrom('VN-01', 'VN-24', 'VN-79', 'JP', 'DE'),
  })
  .map((each) => ({ ...each, country: each.place.slice(0, 2), away: each.place !== 'VN-01' }))
const anyPartners = fc.uniqueArray(anyPartner, { selector: (each) => each.id, maxLength: 40 })

const ids = (partners: readonly Rankable[]) => partners.map((each) => each.id)
const kind = (each: Rankable) => `${each.family} ${each.place}`

describe('the order of partners', () => {
  test('does not depend on the order they come in; nobody is listed twice or made up', () => {
    fc.assert(
      fc.property(
        anyPartners,
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (partners, limit, awayFirst) => {
          const listed = rankPartners(partners, { limit, awayFirst })
          expect(ids(rankPartners(partners.toReversed(), { limit, awayFirst }))).toEqual(ids(listed))
          expect(listed).toHaveLength(Math.min(limit, partners.length))
          expect(new Set(ids(listed)).size).toBe(listed.length)
          expect(partners).toEqual(expect.arrayContaining(listed))
        },
      ),
    )
  })

  test('puts those that must be met before all others, however well the others fit and wherever they are', () => {
    const anyWished = anyPartners.chain((partners) =>
      fc
        .array(fc.boolean(), { minLength: partners.length, maxLength: partners.length })
        .map((wished) => partners.map((each, index) => ({ ...each, mustMeet: wished[index] ?? false }))),
    )
    fc.assert(
      fc.property(anyWished, fc.integer({ min: 1, max: 40 }), fc.boolean(), (partners, limit, awayFirst) => {
        const listed = rankPartners(partners, { limit, awayFirst })
        const wished = partners.filter((each) => each.mustMeet).length
        expect(listed.map((each) => each.mustMeet)).toEqual(listed.map((_, place) => place < wished))
        expect(ids(rankPartners(partners.toReversed(), { limit, awayFirst }))).toEqual(ids(listed))
      }),
    )
  })

  test('never has three of one kind and place in a row while a fitting one of another kind waits', () => {
    fc.assert(
      fc.property(anyPartners, (partners) => {
        const listed = rankPartners(partners, { limit: 40, awayFirst: false })
        for (const [index, each] of listed.entries()) {
          const run = listed.slice(index, index + 3)
          if (run.length < 3 || !run.every((other) => kind(other) === kind(each))) continue
          expect(listed.slice(index + 3).every((other) => kind(other) === kind(each))).toBe(true)
        }
      }),
    )
  })

  test('starts with the best', () => {
    const listed = rankPartners([partner('b', 0.7, 'VN-24'), partner('a', 0.9, 'JP')], {
      limit: 2,
      awayFirst: true,
    })
    expect(ids(listed)).toEqual(['a', 'b'])
  })

  test('breaks ties by id', () => {
    const listed = rankPartners([partner('b', 0.7, 'JP'), partner('a', 0.7, 'DE')], {
      limit: 2,
      awayFirst: true,
    })
    expect(ids(listed)).toEqual(['a', 'b'])
  })

  test('puts other provinces and countries before the own one, unless they fit far worse', () => {
    const all = [partner('near', 0.9, 'VN-01'), partner('far', 0.7, 'VN-24'), partner('poor', 0.4, 'DE')]
    expect(ids(rankPartners(all, { limit: 3, awayFirst: true }))).toEqual(['far', 'near', 'poor'])
    expect(ids(rankPartners(all, { limit: 3, awayFirst: false }))[0]).toBe('near')
  })

  test('mixes places among partners that fit about equally', () => {
    const many = [0.8, 0.79, 0.78, 0.77].map((score, index) => partner(`v${index}`, score, 'VN-24'))
    const listed = rankPartners([...many, partner('j', 0.72, 'JP'), partner('d', 0.7, 'DE')], {
      limit: 3,
      awayFirst: true,
    })
    expect(listed.map((each) => each.place)).toEqual(['VN-24', 'JP', 'DE'])
  })
})

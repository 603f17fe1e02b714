import { describe, expect, test } from 'vitest'

import { cityJudgements } from './city/city-judgements.ts'
import { cityOf } from './city/enterprises.ts'
import { readJudgements, UnusableFile } from './judgements.ts'

describe('a file of judgements', () => {
  test('has a row for each partner, its columns in any order', () => {
    expect(readJudgements('Grade;Partner;Asker;Need\n2;Công ty B;Công ty A;"Vỏ nhôm; đúc"\n')).toEqual([
      {
        line: 2,
        asker: 'Công ty A',
        about: 'Vỏ nhôm; đúc',
        partner: 'Công ty B',
        grade: 2,
        partnerGrade: null,
      },
    ])
  })

  test('or all partners of a matter in one cell', () => {
    const found = readJudgements('asking enterprise,need or product,partners\nA,Vỏ nhôm,"B:3; C: 1 | D"\n')
    expect(found.map(({ partner, grade }) => [partner, grade])).toEqual([
      ['B', 3],
      ['C', 1],
      ['D', 3],
    ])
  })

  test('is refused with the line that is wrong', () => {
    expect(() => readJudgements('asker,about,partner,grade\nA,x,B,2\nA,x,C,7\n')).toThrow(/line 3.*“7”/)
    expect(() => readJudgements('asker,about\nA,x\n')).toThrow(/no column “partner”/)
    expect(() => readJudgements('')).toThrow(UnusableFile)
  })
})

describe('the synthetic city', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(cityOf(40, 'one')).toEqual(cityOf(40, 'one'))
    expect(cityOf(40, 'one')).not.toEqual(cityOf(40, 'another'))
  })

  test('judges both sides of what fits, and nobody fits without the certificate asked for', () => {
    const city = cityOf(150, 'one')
    const judgements = readJudgements(cityJudgements(city))
    expect(judgements.length).toBeGreaterThan(300)
    const bySlug = new Map(city.map((enterprise) => [enterprise.slug, enterprise]))
    for (const { asker, about, partner, grade, partnerGrade } of judgements) {
      expect(grade).toBeGreaterThan(0)
      expect(partnerGrade).not.toBeNull()
      const wants = bySlug.get(asker)?.wants.filter((want) => want.title.vi === about) ?? []
      const held = bySlug.get(partner)?.certificates.filter((each) => each.valid) ?? []
      expect(
        wants.some(
          ({ certificate }) => certificate === null || held.some(({ standard }) => standard === certificate),
        ),
      ).toBe(true)
    }
  })
})

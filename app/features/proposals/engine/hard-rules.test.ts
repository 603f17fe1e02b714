import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  aCapability,
  aCertificate,
  anOffer,
  anyAbout,
  anyChoices,
  anyParty,
  aParty,
  aWish,
  named,
  NOVEMBER,
  withChoices,
} from '#tests/factories/parties.ts'

import { bestCapacity } from './capacity.ts'
import { isValidOn } from './certificate-validity.ts'
import type { Choice, Party } from './proposal.ts'
import { scorePartner } from './score-partner.ts'

const hanoi = aParty({ id: 'asker', sites: [{ country: 'VN', province: '01' }], languages: ['vi', 'en'] })

describe('hard rules', () => {
  const maker = aParty({ offers: [anOffer()] })

  test('nobody is proposed to themselves', () => {
    const about = { kind: 'need' as const, wish: aWish() }
    expect(scorePartner(hanoi, { ...maker, id: hanoi.id }, about, NOVEMBER)).toEqual({
      verdict: 'excluded',
      by: 'notOneself',
    })
  })

  test('an association supplies nothing', () => {
    const about = { kind: 'need' as const, wish: aWish() }
    expect(scorePartner(hanoi, { ...maker, roles: ['association'] }, about, NOVEMBER)).toMatchObject({
      by: 'roleFits',
    })
  })

  test('companies of one group and those under sanctions are not proposed', () => {
    const about = { kind: 'need' as const, wish: aWish() }
    const sister = { ...maker, group: 'group' }
    expect(scorePartner({ ...hanoi, group: 'group' }, sister, about, NOVEMBER)).toMatchObject({
      by: 'notSameGroup',
    })
    expect(scorePartner({ ...hanoi, group: 'another' }, sister, about, NOVEMBER).verdict).toBe('proposed')
    expect(scorePartner(hanoi, { ...maker, sanctioned: true }, about, NOVEMBER)).toMatchObject({
      by: 'notSanctioned',
    })
  })

  test('“never” of either side holds for both; “not now” for the one who said so, to its day', () => {
    const about = { kind: 'need' as const, wish: aWish() }
    const said = (by: Party, kind: Choice['kind'], of: Party, until: string | null = null): Party => ({
      ...by,
      choices: [{ partner: of.id, kind, until, on: '2026-11-01', unwanted: null }],
    })
    const verdict = (asker: Party, candidate: Party) => scorePartner(asker, candidate, about, NOVEMBER)
    const out = { verdict: 'excluded', by: 'notDeclined' }
    expect(verdict(said(hanoi, 'never', maker), maker)).toEqual(out)
    expect(verdict(hanoi, said(maker, 'never', hanoi))).toEqual(out)
    expect(verdict(said(hanoi, 'not_now', maker, '2026-11-23'), maker)).toEqual(out)
    expect(verdict(said(hanoi, 'not_now', maker, '2026-11-22'), maker).verdict).toBe('proposed')
    expect(verdict(hanoi, said(maker, 'not_now', hanoi)).verdict).toBe('proposed')
    expect(verdict(said(hanoi, 'never', aParty()), maker).verdict).toBe('proposed')
  })

  test('an excluded region keeps out who works there alone', () => {
    const wish = aWish({ excludedRegions: ['VN-24', 'JP'] })
    const at = (...sites: Party['sites']) =>
      scorePartner(hanoi, { ...maker, sites }, { kind: 'need', wish }, NOVEMBER).verdict
    expect(at({ country: 'VN', province: '24' })).toBe('excluded')
    expect(at({ country: 'JP', province: null })).toBe('excluded')
    expect(at({ country: 'VN', province: '24' }, { country: 'VN', province: '79' })).toBe('proposed')
  })

  test('a need for chosen enterprises is not proposed to others', () => {
    const buyer = aParty({ roles: ['buyer'], wishes: [aWish({ invited: [maker.id] })] })
    expect(scorePartner(maker, buyer, { kind: 'offer' }, NOVEMBER).verdict).toBe('proposed')
    expect(scorePartner({ ...maker, id: 'another' }, buyer, { kind: 'offer' }, NOVEMBER)).toMatchObject({
      by: 'invited',
    })
  })

  test('a need leaves the list at the instant it expires', () => {
    const wish = aWish({ expiresAt: NOVEMBER.instant })
    expect(scorePartner(hanoi, maker, { kind: 'need', wish }, NOVEMBER)).toMatchObject({ by: 'needOpen' })
    const second = new Date(Date.parse(NOVEMBER.instant) - 1000).toISOString()
    expect(scorePartner(hanoi, maker, { kind: 'need', wish }, { ...NOVEMBER, instant: second }).verdict).toBe(
      'proposed',
    )
  })

  test('a required certificate counts to its last day and not a day longer', () => {
    const wish = aWish({ requiredCertificates: ['iso-9001'] })
    const holder = (expiresOn: string) => ({ ...maker, certificates: [aCertificate({ expiresOn })] })
    expect(scorePartner(hanoi, holder('2026-11-23'), { kind: 'need', wish }, NOVEMBER).verdict).toBe(
      'proposed',
    )
    expect(scorePartner(hanoi, holder('2026-11-22'), { kind: 'need', wish }, NOVEMBER)).toEqual({
      verdict: 'excluded',
      by: 'certificateValid',
    })
  })

  test('a capacity below the quantity is out, also after conversion; one that cannot be compared stays in', () => {
    const wish = aWish({ quantity: { value: 12, unit: 'TNE', period: 'ANN' } })
    const able = (value: number, unit: string) => ({
      ...maker,
      offers: [anOffer({ facts: [aCapability({ amount: { value, unit, period: 'MON' } })] })],
    })
    expect(scorePartner(hanoi, able(999, 'KGM'), { kind: 'need', wish }, NOVEMBER)).toMatchObject({
      by: 'capacityEnough',
    })
    expect(scorePartner(hanoi, able(1000, 'KGM'), { kind: 'need', wish }, NOVEMBER).verdict).toBe('proposed')
    const other = scorePartner(hanoi, able(1, 'SET'), { kind: 'need', wish }, NOVEMBER)
    const gaps = other.verdict === 'proposed' ? other.gaps : []
    expect(gaps.map((gap) => gap.howToClose)).toContain('stateComparableUnit')
  })

  test('a shared chapter without a shared word is nothing in common', () => {
    const pumps = aParty({
      offers: [anOffer({ name: named('Máy bơm nước', 'Water pumps'), hsCodes: ['841370'] })],
    })
    const wish = aWish({ title: named('Máy pha cà phê', 'Coffee machines'), hsCodes: ['8419'] })
    expect(scorePartner(hanoi, pumps, { kind: 'need', wish }, NOVEMBER)).toEqual({
      verdict: 'excluded',
      by: 'somethingInCommon',
    })
  })

  test('no hard rule is ever broken by what is proposed', () => {
    fc.assert(
      fc.property(anyParty, anyParty, anyAbout, anyChoices, (one, other, about, choices) => {
        const [asker, candidate] = withChoices(one, other, choices)
        const verdict = scorePartner(asker, candidate, about, NOVEMBER)
        if (verdict.verdict === 'excluded') return
        const [supplier, buyer] = about.kind === 'offer' ? [asker, candidate] : [candidate, asker]
        const wishes = about.kind === 'offer' ? candidate.wishes : [about.wish]
        const wish = wishes.find((each) => each.id === verdict.about.wish.id)
        const offer = supplier.offers.find((each) => each.id === verdict.about.product.id)
        expect(asker.id).not.toBe(candidate.id)
        expect(asker.group === null || asker.group !== candidate.group).toBe(true)
        expect(asker.sanctioned || candidate.sanctioned).toBe(false)
        expect(asker.choices.map((each) => each.kind)).not.toContain('never')
        expect(candidate.choices.map((each) => each.kind)).not.toContain('never')
        for (const { kind, until } of asker.choices) {
          if (kind === 'not_now') expect(until !== null && until < NOVEMBER.day).toBe(true)
        }
        if (about.kind !== 'need' && wish?.invited) expect(wish.invited).toContain(supplier.id)
        const excluded = wish?.excludedRegions ?? []
        const allowed = supplier.sites.filter(
          ({ country, province }) =>
            !excluded.includes(country) && !excluded.includes(`${country}-${province}`),
        )
        if (excluded.length > 0 && supplier.sites.length > 0) expect(allowed.length).toBeGreaterThan(0)
        expect(supplier.roles.some((role) => role === 'producer' || role === 'supplier')).toBe(true)
        expect(buyer.roles.some((role) => role !== 'association')).toBe(true)
        expect(wish?.open).toBe(true)
        expect(wish?.expiresAt === null || (wish?.expiresAt ?? '') > NOVEMBER.instant).toBe(true)
        for (const standard of wish?.requiredCertificates ?? []) {
          const valid = supplier.certificates.filter((each) => isValidOn(each, NOVEMBER.day))
          expect(valid.map((each) => each.standard)).toContain(standard)
        }
        const times = offer && bestCapacity(offer, wish?.quantity ?? null)?.times
        expect(times === undefined || times === null || times >= 1).toBe(true)
        expect(verdict.reasons.some((each) => /^(code|text|process)/.test(each.rule))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

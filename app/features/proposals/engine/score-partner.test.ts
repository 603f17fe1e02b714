import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  aCapability,
  aCertificate,
  anOffer,
  anyAbout,
  anyParty,
  anyWish,
  aParty,
  aWish,
  named,
  NOVEMBER,
} from '#tests/factories/parties.ts'

import type { About, Party, WeightedRuleId } from './proposal.ts'
import type { Proposed } from './reason.ts'
import { scorePartner } from './score-partner.ts'

const hanoi = aParty({ id: 'asker', sites: [{ country: 'VN', province: '01' }], languages: ['vi', 'en'] })

function proposed(candidate: Party, about: About = { kind: 'need', wish: aWish() }): Proposed {
  const verdict = scorePartner(hanoi, candidate, about, NOVEMBER)
  if (verdict.verdict === 'excluded') throw new Error(`excluded by ${verdict.by}`)
  return verdict
}

function reasonOf(proposal: Proposed, rule: WeightedRuleId) {
  return proposal.reasons.find((reason) => reason.rule === rule)
}

describe('the score', () => {
  test('is the sum of its reasons and lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyParty, anyParty, anyAbout, (asker, candidate, about) => {
        const verdict = scorePartner(asker, candidate, about, NOVEMBER)
        if (verdict.verdict === 'excluded') return
        const sum = verdict.reasons.reduce((total, reason) => total + reason.contribution, 0)
        expect(verdict.score).toBeCloseTo(sum, 5)
        expect(verdict.score).toBeGreaterThan(0)
        expect(verdict.score).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('never falls when a certificate that is asked for is added', () => {
    fc.assert(
      fc.property(
        anyParty,
        anyParty,
        anyWish,
        fc.constantFrom('iso-9001', 'iso-14001'),
        (asker, candidate, wish, standard) => {
          const asking = { kind: 'need' as const, wish: { ...wish, preferredCertificates: [standard] } }
          const richer = {
            ...candidate,
            certificates: [...candidate.certificates, aCertificate({ standard })],
          }
          const before = scorePartner(asker, candidate, asking, NOVEMBER)
          const after = scorePartner(asker, richer, asking, NOVEMBER)
          if (before.verdict === 'excluded') return
          expect(after.verdict).toBe('proposed')
          if (after.verdict === 'proposed') expect(after.score).toBeGreaterThanOrEqual(before.score)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('does not depend on the order of anything that comes in, and is the same every time', () => {
    const turned = (party: Party): Party => ({
      ...party,
      roles: party.roles.toReversed(),
      languages: party.languages.toReversed(),
      exportMarkets: party.exportMarkets.toReversed(),
      certificates: party.certificates.toReversed(),
      recognitions: party.recognitions.toReversed(),
      wishes: party.wishes.toReversed(),
      offers: party.offers.toReversed().map((offer) => ({
        ...offer,
        hsCodes: offer.hsCodes.toReversed(),
        vsicCodes: offer.vsicCodes.toReversed(),
        facts: offer.facts.toReversed(),
      })),
    })
    fc.assert(
      fc.property(anyParty, anyParty, anyAbout, (asker, candidate, about) => {
        const first = scorePartner(asker, candidate, about, NOVEMBER)
        expect(scorePartner(asker, candidate, about, NOVEMBER)).toEqual(first)
        expect(scorePartner(turned(asker), turned(candidate), about, NOVEMBER)).toEqual(first)
      }),
      { numRuns: 1000 },
    )
  })

  test('is higher for the nearer code, the same words, another province', () => {
    const near = proposed(aParty({ offers: [anOffer()] }))
    const far = proposed(
      aParty({
        offers: [anOffer({ hsCodes: ['761090'], name: named('Cửa nhôm', 'Aluminium doors for LED lamps') })],
      }),
    )
    const neighbour = proposed(aParty({ offers: [anOffer()], sites: [{ country: 'VN', province: '01' }] }))
    expect(near.score).toBeGreaterThan(far.score)
    expect(near.score).toBeGreaterThan(neighbour.score)
  })
})

describe('reasons', () => {
  test('carry the fact, its day and its source', () => {
    const maker = aParty({
      certificates: [aCertificate({ verifiedOn: '2026-06-01' })],
      offers: [anOffer({ facts: [aCapability({ source: 'officer_verified', verifiedOn: '2026-09-02' })] })],
    })
    const proposal = proposed(maker, {
      kind: 'need',
      wish: aWish({
        quantity: { value: 100_000, unit: 'H87', period: 'ANN' },
        requiredCertificates: ['iso-9001'],
      }),
    })
    expect(reasonOf(proposal, 'capacityFit')).toMatchObject({
      evidence: { capacity: { value: 20_000, unit: 'H87', period: 'MON' }, times: 2.4, supplier: 'partner' },
      source: { kind: 'officer_verified' },
      asOf: '2026-09-01',
    })
    expect(reasonOf(proposal, 'certificateCoverage')).toMatchObject({
      evidence: { asked: ['iso-9001'], held: [{ standard: 'iso-9001', expiresOn: '2027-12-31' }] },
      source: { kind: 'officer_verified' },
      asOf: '2026-06-01',
    })
  })

  test('say nothing about what a public record does not state', () => {
    const real = aParty({
      origin: 'public_record',
      sourceUrl: 'https://example.org',
      offers: [anOffer({ origin: 'public_record' })],
    })
    const proposal = proposed(real)
    const rules = proposal.reasons.map((reason) => reason.rule)
    for (const rule of ['capacityFit', 'leadTime', 'certificateCoverage', 'sharedLanguage', 'verification']) {
      expect(rules).not.toContain(rule)
    }
    expect(proposal.gaps.map((gap) => gap.howToClose)).toEqual(
      expect.arrayContaining(['declareCapacity', 'declareLeadTime', 'stateLanguages', 'getVerified']),
    )
    for (const reason of proposal.reasons)
      expect(['public_source', 'reference']).toContain(reason.source.kind)
  })

  test('name the words that both sides use, in their own spelling', () => {
    const wish = aWish({ title: named('Dây cáp điện lõi đồng'), hsCodes: [] })
    const maker = aParty({ offers: [anOffer({ name: named('Cáp điện hạ thế lõi đồng'), hsCodes: [] })] })
    const text = reasonOf(proposed(maker, { kind: 'need', wish }), 'textSimilarity')
    expect(text?.evidence).toMatchObject({ words: { vi: ['cáp điện lõi đồng'], en: [] } })
  })

  test('for an offer speak of the candidate as the one who wants', () => {
    const seller = { ...hanoi, offers: [anOffer({ facts: [aCapability()] })] }
    const buyer = aParty({
      roles: ['buyer'],
      sites: [{ country: 'JP', province: null }],
      wishes: [aWish({ quantity: { value: 1000, unit: 'H87', period: 'MON' } })],
    })
    const verdict = scorePartner(seller, buyer, { kind: 'offer' }, NOVEMBER)
    expect(verdict).toMatchObject({ verdict: 'proposed', about: { kind: 'offer', wish: { kind: 'need' } } })
    if (verdict.verdict !== 'proposed') return
    expect(reasonOf(verdict, 'capacityFit')?.evidence).toMatchObject({ supplier: 'asker', times: 20 })
    const agreement = reasonOf(verdict, 'tradeAgreement')?.evidence
    expect(agreement).toMatchObject({ partner: 'JP', agreements: ['AJCEP', 'CPTPP', 'RCEP', 'VJEPA'] })
  })
})

test('a lead time longer than the time left is no reason, and the gap says by how much', () => {
  const slow = aParty({
    offers: [
      anOffer({
        facts: [aCapability({ kind: 'lead_time', amount: { value: 60, unit: 'DAY', period: null } })],
      }),
    ],
  })
  const proposal = proposed(slow, { kind: 'need', wish: aWish({ deadline: '2026-12-23' }) })
  expect(reasonOf(proposal, 'leadTime')).toBeUndefined()
  expect(proposal.gaps).toContainEqual({
    rule: 'leadTime',
    howToClose: 'shortenLeadTime',
    evidence: {
      howToClose: 'shortenLeadTime',
      side: 'partner',
      days: 60,
      daysLeft: 30,
      deadline: '2026-12-23',
    },
  })
})

test('a quantity below the smallest order is pointed out', () => {
  const maker = aParty({
    offers: [
      anOffer({
        facts: [
          aCapability(),
          aCapability({ kind: 'minimum_order', amount: { value: 5000, unit: 'H87', period: null } }),
        ],
      }),
    ],
  })
  const proposal = proposed(maker, {
    kind: 'need',
    wish: aWish({ quantity: { value: 1000, unit: 'H87', period: 'MON' } }),
  })
  expect(proposal.gaps.map((gap) => gap.howToClose)).toContain('lowerMinimumOrder')
})

describe('what was turned down as “not our product”', () => {
  const chips = aWish({ id: 'input:chips', kind: 'input', hsCodes: ['8541'] })
  const maker = aParty({ id: 'maker', offers: [anOffer({ hsCodes: ['854141'] })] })
  const declining = (about: string | null, headings: string[]): Party => ({
    ...hanoi,
    choices: [
      { partner: 'another', kind: 'never', until: null, on: '2026-11-01', unwanted: { about, headings } },
    ],
  })
  const scoreFor = (asker: Party, about: About) => {
    const verdict = scorePartner(asker, maker, about, NOVEMBER)
    if (verdict.verdict === 'excluded') throw new Error(`excluded by ${verdict.by}`)
    return verdict
  }
  const inferred: About = { kind: 'inferredNeed', wish: chips }

  test.each([
    ['this very matter', 'input:chips', ['8541', '8504']],
    ['any matter', null, ['8541']],
  ])('lowers others who make the same for %s, and says so', (_name, about, headings) => {
    const verdict = scoreFor(declining(about, headings), inferred)
    expect(verdict.score).toBeLessThan(scoreFor(hanoi, inferred).score)
    expect(verdict.gaps.map(({ evidence }) => evidence)).toContainEqual({
      howToClose: 'reconsiderDeclined',
      heading: '8541',
      declined: 1,
    })
  })

  test.each<[string, About, Party]>([
    ['for another matter', inferred, declining('input:housings', ['8541'])],
    ['where they make something else', inferred, declining('input:chips', ['8504'])],
    [
      'for a need that was typed',
      { kind: 'need', wish: { ...chips, kind: 'need' } },
      declining(null, ['8541']),
    ],
  ])('changes nothing %s', (_name, about, asker) => {
    expect(scoreFor(asker, about)).toEqual(scoreFor(hanoi, about))
  })
})

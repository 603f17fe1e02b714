import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, test } from 'vitest'

import { en as english } from '#app/locales/en.ts'
import { vi as vietnamese } from '#app/locales/vi.ts'
import { atAddress } from '#tests/factories/at-address.tsx'
import {
  aCapability,
  aCertificate,
  anOffer,
  anyParty,
  anyWish,
  aParty,
  aWish,
  named,
  NOVEMBER,
} from '#tests/factories/parties.ts'

import { groupOf, type Directory } from '../finding/group-of.ts'
import { labelsFor } from './labels.ts'
import type { Matter } from '../engine/matters.ts'
import { PartnersView } from './partners.view.tsx'
import type { Party } from '../engine/proposal.ts'
import type { Proposals } from '../finding/proposals.ts'

const WORDS = { vi: vietnamese, en: english }

const lamps = aParty({
  id: 'lamps',
  sites: [{ country: 'VN', province: '01' }],
  languages: ['vi'],
  offers: [
    anOffer({ name: named('Đèn LED âm trần', 'LED downlights'), hsCodes: ['940511'], vsicCodes: ['2740'] }),
  ],
})

const caster = aParty({
  certificates: [aCertificate()],
  languages: ['vi', 'en'],
  offers: [
    anOffer({
      slug: 'housing',
      facts: [aCapability({ amount: { value: 1234.5, unit: 'TNE', period: 'MON' } })],
    }),
  ],
})

function matter(given: Partial<Matter> = {}): Matter {
  const wish = aWish({ id: 'need-1', expiresAt: '2026-12-31T16:59:59Z' })
  return { key: 'need:need-1', about: { kind: 'need', wish }, wish, products: [], questions: [], ...given }
}

function proposalsFor(
  asker: Party,
  matters: readonly Matter[],
  partners: readonly Party[],
  given: Partial<Proposals> = {},
): Proposals {
  const directory: Directory = new Map(partners.map((party) => [party.id, { row: rowOf(party), party }]))
  const filter = { place: 'away' } as const
  return {
    enterprise: { id: asker.id, slug: 'lamps', name: named('Đèn Minh Hoạ'), origin: asker.origin },
    day: NOVEMBER.day,
    groups: matters.map((each) =>
      groupOf(
        asker,
        each,
        partners.map(({ id }) => id),
        directory,
        NOVEMBER,
        { limit: 20, filter },
      ),
    ),
    others: [],
    dismissed: [],
    codes: [],
    about: null,
    filter,
    countries: ['DE', 'JP', 'VN'],
    ...given,
  }
}

function rowOf(party: Party) {
  const { id, roles, origin, sourceUrl, asOf, industryGroup, sites, languages, exportMarkets } = party
  return {
    id,
    origin,
    sourceUrl,
    asOf,
    industryGroup,
    slug: 'caster',
    name: named('Đúc Minh Hoạ', 'Demonstration Castings'),
    roles: [...roles],
    sites: [...sites],
    languages: [...languages],
    exportMarkets: [...exportMarkets],
    shortName: null,
    certificates: [...party.certificates],
    recognitions: [...party.recognitions],
    products: [],
    capabilities: [],
    facts: [],
    needs: [],
    group: party.group,
    sanctioned: party.sanctioned,
    choices: [...party.choices],
    answers: party.answers,
    reachable: true,
  }
}

function show(proposals: Proposals, language: 'vi' | 'en'): string {
  const fail = (error: Error) => {
    throw error
  }
  return renderToStaticMarkup(
    <IntlProvider locale={language} messages={WORDS[language]} timeZone="Asia/Ho_Chi_Minh" onError={fail}>
      {atAddress(<PartnersView proposals={proposals} labels={labelsFor(proposals, language)} />, '/partners')}
    </IntlProvider>,
  )
}

describe('a proposed partner', () => {
  const proposals = proposalsFor(lamps, [matter()], [caster])

  test('is shown with its reasons, their dates and sources, in Vietnamese', () => {
    const page = show(proposals, 'vi')
    expect(page).toContain('Nhu cầu đã đăng, còn mở đến 31/12/2026.')
    expect(page).toContain('Sản phẩm “Vỏ nhôm đúc cho đèn LED” cùng nhóm HS 76.16')
    expect(page).toContain('Năng lực 1.234,5 tấn/tháng.')
    expect(page).toContain('Dữ liệu minh hoạ · tính đến 01/09/2026')
    expect(page).toContain('Chứng chỉ còn hiệu lực'.toLowerCase())
    expect(page).toContain('ISO 9001 (đến 31/12/2027)')
  })

  test('and in English', () => {
    const page = show(proposals, 'en')
    expect(page).toContain('A need that was posted and is open until 31 Dec 2026.')
    expect(page).toContain('has the same HS heading, 76.16')
    expect(page).toContain('Capacity of 1,234.5 tonnes per month.')
    expect(page).toContain('Demonstration data · as of 1 Sep 2026')
    expect(page).toContain('Demonstration Castings')
  })

  test('can be asked for a meeting about the need, and its profile is one click away', () => {
    const page = show(proposals, 'en')
    expect(page).toContain(
      'href="/en/meetings/new?enterprise=caster&amp;proposal=1&amp;need=need-1&amp;product=housing"',
    )
    expect(page).toContain('href="/en/enterprises/caster"')
  })
})

test('an inferred need is said to be inferred, with the product that it comes from', () => {
  const because = [{ id: 'p', slug: 'p', name: named('Đèn LED âm trần', 'LED downlights') }]
  const wish = aWish({
    id: 'input:castings',
    kind: 'input',
    title: named('Chi tiết nhôm đúc', 'Aluminium castings'),
    expiresAt: null,
  })
  const inferred = matter({ key: wish.id, about: { kind: 'inferredNeed', wish }, wish, products: because })
  const proposals = proposalsFor(lamps, [inferred], [caster])
  expect(show(proposals, 'vi')).toContain('Suy ra từ thành phần của “Đèn LED âm trần”')
  expect(show(proposals, 'en')).toContain('Inferred from what “LED downlights” is made of')
  expect(show(proposals, 'en')).toContain('A suggestion, not a posted need.')
})

describe('where there is nobody', () => {
  test('the page says what to do: fill the profile, search, or clear the filters', () => {
    expect(show(proposalsFor(lamps, [], []), 'en')).toContain('Add products with HS codes to the profile')
    expect(show(proposalsFor(lamps, [matter()], []), 'en')).toContain('Search the directory for')
    const filtered = proposalsFor(lamps, [matter()], [], { filter: { place: 'away', country: 'DE' } })
    const page = show(filtered, 'en')
    expect(page).toContain('No partner passes the filters')
    expect(page).toContain('href="/en/partners"')
  })
})

test('every reason and every gap has its sentence in both languages', () => {
  fc.assert(
    fc.property(anyParty, fc.array(anyParty, { maxLength: 3 }), anyWish, (asker, partners, wish) => {
      const need = matter({
        about: { kind: 'need', wish },
        wish: { ...wish, kind: 'need', expiresAt: '2027-01-01T00:00:00Z' },
      })
      const offer = matter({ key: 'offer', about: { kind: 'offer' }, wish: null })
      const proposals = proposalsFor(asker, [need, offer], partners)
      for (const language of ['vi', 'en'] as const) {
        const page = show(proposals, language)
        expect(page).not.toMatch(/undefined|NaN|\[object|proposals\./)
      }
    }),
    { numRuns: 60 },
  )
  // Hundreds of pages are drawn.
}, 30_000)

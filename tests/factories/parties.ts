import fc from 'fast-check'

import type {
  CapabilityStatement,
  Choice,
  HeldCertificate,
  Moment,
  Named,
  Offer,
  Party,
  PartyRole,
  Wish,
} from '#app/features/proposals/engine/proposal.ts'

export const NOVEMBER: Moment = { day: '2026-11-23', instant: '2026-11-23T03:00:00.000Z' }

type ChoiceKind = Choice['kind'] | null

let serial = 0
const nextId = (kind: string) => `${kind}-${String((serial += 1)).padStart(4, '0')}`

export function named(vi: string, en: string | null = null): Named {
  return { vi, en }
}

/** A product with a name and nothing else known of it. */
export function anOffer(given: Partial<Offer> = {}): Offer {
  return {
    id: nextId('product'),
    slug: 'product',
    name: named('Vỏ nhôm đúc cho đèn LED', 'Die-cast aluminium housings for LED lamps'),
    description: named(''),
    hsCodes: ['761699'],
    vsicCodes: [],
    processes: [],
    codesAssigned: false,
    origin: 'demonstration',
    sourceUrl: null,
    asOf: '2026-10-01',
    facts: [],
    ...given,
  }
}

/** An open need without quantity, certificates or deadline. */
export function aWish(given: Partial<Wish> = {}): Wish {
  return {
    id: nextId('wish'),
    kind: 'need',
    title: named('Vỏ nhôm đúc cho đèn LED', 'Die-cast aluminium housings for LED lamps'),
    description: named(''),
    hsCodes: ['7616'],
    vsicCodes: [],
    processes: [],
    quantity: null,
    requiredCertificates: [],
    preferredCertificates: [],
    preferredRegions: [],
    excludedRegions: [],
    languages: [],
    invited: null,
    destination: null,
    deadline: null,
    open: true,
    expiresAt: '2027-03-01T00:00:00.000Z',
    because: [],
    ...given,
  }
}

export function aCertificate(given: Partial<HeldCertificate> = {}): HeldCertificate {
  return {
    id: nextId('certificate'),
    standard: 'iso-9001',
    number: 'MH-0001',
    issuer: 'Demonstration Certification',
    issuedOn: '2025-01-01',
    expiresOn: '2027-12-31',
    origin: 'demonstration',
    verifiedOn: null,
    ...given,
  }
}

export function aCapability(given: Partial<CapabilityStatement> = {}): CapabilityStatement {
  return {
    id: nextId('fact'),
    kind: 'capacity',
    amount: { value: 20_000, unit: 'H87', period: 'MON' },
    asOf: '2026-09-01',
    source: 'demonstration',
    sourceUrl: null,
    verifiedOn: null,
    ...given,
  }
}

/** A maker in Bắc Ninh of which little is known. */
export function aParty(given: Partial<Party> = {}): Party {
  return {
    id: nextId('enterprise'),
    roles: ['producer'],
    origin: 'demonstration',
    sourceUrl: null,
    asOf: '2026-10-01',
    industryGroup: null,
    sites: [{ country: 'VN', province: '24' }],
    languages: [],
    exportMarkets: [],
    certificates: [],
    recognitions: [],
    offers: [],
    wishes: [],
    group: null,
    sanctioned: false,
    choices: [],
    answers: null,
    ...given,
  }
}

const STANDARDS = ['iso-9001', 'iso-14001', 'iatf-16949']
const WORDS = ['vỏ', 'nhôm', 'đúc', 'đèn', 'LED', 'cáp', 'điện', 'đồng', 'thép', 'nhựa', 'ống', 'hộp']
const UNITS = ['H87', 'KGM', 'TNE', 'SET', 'MTR']
const CODES = ['7616', '761699', '8539', '853952', '8544', '7408', '3926', '72']
const PLACES = [
  { country: 'VN', province: '01' },
  { country: 'VN', province: '24' },
  { country: 'VN', province: '79' },
  { country: 'JP', province: null },
  { country: 'DE', province: null },
]

const dayFrom = (year: number, years: number) =>
  fc
    .integer({ min: 0, max: years * 365 })
    .map((days) => new Date(Date.UTC(year, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const day = dayFrom(2022, 6)
/** Mostly in the future of November 2026, sometimes in its past. */
const end = dayFrom(2026, 4)
const mostly = <T>(usual: T) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(null) })
const title = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '))
const names = fc.record({ vi: title, en: fc.option(title) })
const amount = fc.record({
  value: fc.integer({ min: 1, max: 100_000 }),
  unit: fc.constantFrom(...UNITS),
  period: fc.constantFrom('MON', 'ANN', 'WEE', null),
})
const source = fc.constantFrom('self_declared', 'officer_verified', 'public_source', 'demonstration')
const origin = fc.constantFrom('public_record', 'member', 'demonstration')

const processes = fc.uniqueArray(fc.constantFrom('die-casting', 'cnc-milling', 'stamping'), { maxLength: 2 })
const regions = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom('VN', 'VN-24', 'JP', 'DE'), { maxLength: 2 }) },
)

const certificate: fc.Arbitrary<HeldCertificate> = fc.record({
  id: fc.uuid(),
  standard: fc.constantFrom(...STANDARDS),
  number: fc.string({ minLength: 1, maxLength: 8 }),
  issuer: fc.constant('Demonstration Certification'),
  issuedOn: dayFrom(2022, 5),
  expiresOn: fc.option(end),
  origin,
  verifiedOn: fc.option(day),
})

const fact: fc.Arbitrary<CapabilityStatement> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('capacity', 'minimum_order', 'lead_time', 'tolerance'),
  amount: fc.oneof(
    amount,
    fc.record({
      value: fc.integer({ min: 1, max: 200 }),
      unit: fc.constant('DAY'),
      period: fc.constant(null),
    }),
  ),
  asOf: day,
  source,
  sourceUrl: fc.constant(null),
  verifiedOn: fc.option(day),
})

const offer: fc.Arbitrary<Offer> = fc.record({
  id: fc.uuid(),
  slug: fc.constant('product'),
  name: names,
  description: names,
  hsCodes: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
  vsicCodes: fc.uniqueArray(fc.constantFrom('2740', '2732', '2410', '2592'), { maxLength: 2 }),
  processes,
  codesAssigned: fc.boolean(),
  origin,
  sourceUrl: fc.constant(null),
  asOf: day,
  facts: fc.array(fact, { maxLength: 4 }),
})

const wish: fc.Arbitrary<Wish> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('need', 'input', 'goods', 'industry'),
  title: names,
  description: names,
  hsCodes: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
  vsicCodes: fc.uniqueArray(fc.constantFrom('2740', '2732', '2410'), { maxLength: 2 }),
  processes,
  quantity: fc.option(amount),
  requiredCertificates: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...STANDARDS), { maxLength: 2 }) },
  ),
  preferredCertificates: fc.uniqueArray(fc.constantFrom(...STANDARDS), { maxLength: 2 }),
  preferredRegions: regions,
  excludedRegions: regions,
  languages: fc.constant([]),
  invited: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom('asker', 'other')) },
  ),
  destination: fc.option(fc.constantFrom(...PLACES)),
  deadline: fc.option(end),
  open: mostly(true).map((each) => each === true),
  expiresAt: fc.option(end.map((each) => `${each}T00:00:00.000Z`)),
  because: fc.constant([]),
})

/** Any enterprise that the directory could hold, over few enough values that things often match. */
export const anyParty: fc.Arbitrary<Party> = fc.record({
  id: fc.uuid(),
  roles: fc.oneof(
    { weight: 4, arbitrary: fc.constant<PartyRole[]>(['producer']) },
    {
      weight: 1,
      arbitrary: fc.uniqueArray(fc.constantFrom<PartyRole>('supplier', 'buyer', 'investor', 'association')),
    },
  ),
  origin,
  sourceUrl: fc.constant(null),
  asOf: day,
  industryGroup: fc.constant(null),
  sites: fc.array(fc.constantFrom(...PLACES), { maxLength: 2 }),
  languages: fc.uniqueArray(fc.constantFrom('vi', 'en', 'ja'), { maxLength: 2 }),
  exportMarkets: fc.uniqueArray(fc.constantFrom('JP', 'DE', 'VN'), { maxLength: 2 }),
  certificates: fc.array(certificate, { maxLength: 4 }),
  recognitions: fc.array(
    fc.record({
      id: fc.uuid(),
      yearFrom: fc.constant(null),
      yearTo: fc.integer({ min: 2018, max: 2026 }),
      topTen: fc.option(fc.boolean()),
      decisionNumber: fc.constant(null),
      decisionDate: fc.option(day),
      validTo: fc.option(day),
      status: fc.constantFrom('recognised', 'expired', 'revoked'),
      origin,
      sourceUrl: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
  offers: fc.array(offer, { minLength: 1, maxLength: 3 }),
  wishes: fc.array(wish, { minLength: 1, maxLength: 3 }),
  group: fc.option(fc.constantFrom('group-a', 'group-b'), { freq: 3 }),
  sanctioned: mostly(false).map((each) => each !== false),
  choices: fc.constant([]),
  answers: fc.option(
    fc
      .record({ asked: fc.integer({ min: 0, max: 9 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ asked, part }) => ({ asked, answered: Math.floor(asked * part), asOf: '2026-11-01' })),
  ),
})

export const anyWish = wish

/** Any matter of an asker. */
export const anyAbout = fc.oneof(
  fc.record({ kind: fc.constant('need' as const), wish }),
  fc.record({ kind: fc.constant('inferredNeed' as const), wish }),
  fc.record({ kind: fc.constant('offer' as const) }),
)

const choiceKind = fc.option(fc.constantFrom('must_meet', 'interested', 'not_now', 'never'), { freq: 2 })

/** What two enterprises may have decided about each other; null for nothing. */
export const anyChoices = fc.record({ asker: choiceKind, partner: choiceKind, until: fc.option(end) })

/** The two as they are after having decided so. */
export function withChoices(
  asker: Party,
  partner: Party,
  { asker: own, partner: theirs, until }: { asker: ChoiceKind; partner: ChoiceKind; until: string | null },
): [Party, Party] {
  const choice = (of: string, kind: ChoiceKind) =>
    kind === null
      ? []
      : [
          {
            partner: of,
            kind,
            until: kind === 'not_now' ? until : null,
            on: '2026-11-01',
            unwanted: null,
          },
        ]
  return [
    { ...asker, choices: choice(partner.id, own) },
    { ...partner, choices: choice(asker.id, theirs) },
  ]
}

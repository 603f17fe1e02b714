import { processByCode } from '#reference/processes.ts'

import type {
  Amount,
  AnswerRecord,
  CapabilityKind,
  CapabilityStatement,
  Choice,
  FactSource,
  HeldCertificate,
  HeldRecognition,
  Named,
  Offer,
  Party,
  PartyRole,
  Place,
  RecordOrigin,
  Wish,
} from '../engine/proposal.ts'

/** An enterprise as stored, with everything that the rules look at. Days are ISO dates. */
export interface PartyRow {
  id: string
  slug: string
  name: Named
  shortName: string | null
  roles: PartyRole[]
  origin: RecordOrigin
  sourceUrl: string | null
  asOf: string
  industryGroup: string | null
  languages: string[]
  exportMarkets: string[]
  /** Main site first. */
  sites: Place[]
  certificates: HeldCertificate[]
  recognitions: HeldRecognition[]
  products: ProductRow[]
  capabilities: CapabilityRow[]
  facts: FactRow[]
  needs: NeedRow[]
  group: string | null
  sanctioned: boolean
  /** Between it and the enterprise that proposals are made for, either way. */
  choices: Choice[]
  answers: AnswerRecord | null
  /** Whether anybody acts for it here, so that a meeting request reaches somebody. */
  reachable: boolean
}

export interface ProductRow {
  id: string
  slug: string
  name: Named
  description: { vi: string | null; en: string | null }
  hsCodes: string[]
  vsicCodes: string[]
  codesAssigned: boolean
  origin: RecordOrigin
  sourceUrl: string | null
  asOf: string
}

/** A process that the enterprise offers. */
export interface CapabilityRow {
  id: string
  /** A code of reference/processes.ts. */
  process: string
  detail: { vi: string | null; en: string | null }
  free: Amount | null
  toleranceMm: number | null
  origin: RecordOrigin
  asOf: string
}

export interface FactRow {
  id: string
  /** Null for a fact about the whole enterprise. */
  productId: string | null
  kind: CapabilityKind
  amount: Amount
  asOf: string
  source: FactSource
  sourceUrl: string | null
  verifiedOn: string | null
}

/** A need that is open and not expired. */
export interface NeedRow {
  id: string
  title: Named
  description: { vi: string | null; en: string | null }
  hsCodes: string[]
  vsicCodes: string[]
  processes: string[]
  quantity: Amount | null
  requiredCertificates: string[]
  preferredCertificates: string[]
  preferredRegions: string[]
  excludedRegions: string[]
  languages: string[]
  /** Null for a need that is not only for chosen enterprises. */
  invited: string[] | null
  destination: Place | null
  deadline: string | null
  expiresAt: string
}

/** The enterprise as the rules see it. `wishes` are its open needs; what it may want beyond them is inferred elsewhere. */
export function partyOf(row: PartyRow): Party {
  const { id, roles, origin, sourceUrl, asOf, industryGroup, sites, languages, exportMarkets } = row
  const { certificates, recognitions, group, sanctioned, choices, answers } = row
  return {
    id,
    roles,
    origin,
    sourceUrl,
    asOf,
    industryGroup,
    sites,
    languages,
    exportMarkets,
    certificates,
    recognitions,
    offers: [
      ...row.products.map((product) => offerOf(product, row.facts)),
      ...row.capabilities.map((capability) => offerOfProcess(capability, row)),
    ],
    wishes: row.needs.map(wishOfNeed),
    group,
    sanctioned,
    choices,
    answers,
  }
}

/** A fact about the whole enterprise holds for a product that has none of that kind of its own. */
function offerOf(product: ProductRow, facts: readonly FactRow[]): Offer {
  const own = facts.filter((fact) => fact.productId === product.id)
  const general = facts.filter(
    (fact) => fact.productId === null && !own.some((other) => other.kind === fact.kind),
  )
  return {
    ...product,
    description: { vi: product.description.vi ?? '', en: product.description.en },
    processes: [],
    facts: [...own, ...general].map(statementOfRow),
  }
}

/** A process on offer, its free capacity as the capacity. It has no page of its own. */
function offerOfProcess(capability: CapabilityRow, { sourceUrl }: PartyRow): Offer {
  const { id, process, detail, free, toleranceMm, origin, asOf } = capability
  const named = processByCode(process)
  const source = origin === 'demonstration' ? 'demonstration' : 'self_declared'
  const shared = { asOf, source, sourceUrl: null, verifiedOn: null } as const
  return {
    id,
    slug: '',
    name: { vi: named?.nameVi ?? process, en: named?.nameEn ?? null },
    description: { vi: detail.vi ?? '', en: detail.en },
    hsCodes: [],
    vsicCodes: [],
    processes: [process],
    codesAssigned: false,
    origin,
    sourceUrl,
    asOf,
    facts: [
      ...(free ? [{ ...shared, id: `${id} free`, kind: 'capacity' as const, amount: free }] : []),
      ...(toleranceMm === null
        ? []
        : [
            {
              ...shared,
              id: `${id} tolerance`,
              kind: 'tolerance' as const,
              amount: { value: toleranceMm, unit: 'MMT', period: null },
            },
          ]),
    ],
  }
}

function statementOfRow({ productId: _productId, ...statement }: FactRow): CapabilityStatement {
  return statement
}

function wishOfNeed(need: NeedRow): Wish {
  return {
    ...need,
    kind: 'need',
    description: { vi: need.description.vi ?? '', en: need.description.en },
    open: true,
    because: [],
  }
}

import type { Origin } from './enterprise.ts'
import type { Paper } from './paper.ts'

export type FactKind = 'capacity' | 'minimum_order' | 'lead_time' | 'tolerance'
export type FactSource = 'self_declared' | 'officer_verified' | 'public_source' | 'demonstration'

/** An ability with its day and source, as pages show it. Days are ISO dates. */
export interface FactRecord {
  id: string
  kind: FactKind
  value: number
  /** The unit in words that fit the value. */
  unit: string
  /** "tháng", "month"; null for a plain amount. */
  period: string | null
  asOf: string
  source: FactSource
  /** Where the source can be read. */
  link: { url: string; site: string } | null
  verifiedOn: string | null
}

/** A certificate as pages show it. Days are ISO dates. */
export interface CertificateRecord {
  id: string
  standard: string
  /** What the standard is about, in the reader's language. */
  about: string | null
  number: string
  issuer: string
  scope: { text: string; lang: 'vi' | 'en' } | null
  issuedOn: string
  expiresOn: string | null
  state: 'valid' | 'ending' | 'expired'
  origin: Origin
  verifiedOn: string | null
  /** The paper itself, when there is one that the reader may see. */
  paper: Paper | null
}

/** Days before its end from which a certificate is said to be ending. */
const ENDING_DAYS = 60
const DAY_MS = 86_400_000

/** Certificates are valid through their last day. */
export function certificateState(expiresOn: Date | null, today: Date): CertificateRecord['state'] {
  if (expiresOn === null) return 'valid'
  const left = (expiresOn.getTime() - today.getTime()) / DAY_MS
  if (left < 0) return 'expired'
  return left <= ENDING_DAYS ? 'ending' : 'valid'
}

/** How much of what an enterprise states has been checked, and when last. */
export interface Verification {
  checked: number
  stated: number
  latest: string | null
}

/** Counts the checked among facts and certificates that still hold. */
export function verificationOf(
  facts: readonly Pick<FactRecord, 'verifiedOn'>[],
  certificates: readonly Pick<CertificateRecord, 'verifiedOn' | 'state'>[],
): Verification {
  const stated = [...facts, ...certificates.filter(({ state }) => state !== 'expired')]
  const days = stated.flatMap(({ verifiedOn }) => verifiedOn ?? [])
  return { checked: days.length, stated: stated.length, latest: days.toSorted().at(-1) ?? null }
}

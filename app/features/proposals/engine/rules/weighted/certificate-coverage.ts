import { validByStandard } from '../../certificate-validity.ts'
import type { HeldCertificate, Pairing } from '../../proposal.ts'
import type { CertificateEvidence, GapEvidence } from '../../reason.ts'
import { daysBetween, nothing, profileSource, type Assessment, type WeightedRule } from '../rule.ts'

/** This many valid certificates count in full where none is asked for. */
const PLENTY = 3
const EXPIRES_SOON_DAYS = 90

/** Which of the certificates asked for are held and valid; where none is asked for, how many valid ones there are. */
export const certificateCoverage: WeightedRule = {
  id: 'certificateCoverage',
  concerns: 'buyer',
  scope: 'pairing',
  assess(pairing) {
    const { wish, supplier, supplierSide, moment } = pairing
    const asked = [...new Set([...wish.requiredCertificates, ...wish.preferredCertificates])].sort()
    const valid = validByStandard(supplier.certificates, moment.day)
    const held = asked.length === 0 ? valid : valid.filter((each) => asked.includes(each.standard))
    const missing = asked.filter((standard) => !held.some((each) => each.standard === standard))
    const gap = gapOf(pairing, held, missing)
    const first = held[0]
    if (!first) return nothing(gap)
    return {
      value: asked.length === 0 ? Math.min(held.length, PLENTY) / PLENTY : held.length / asked.length,
      finding: () => ({
        evidence: { rule: 'certificateCoverage', asked, held: held.map(asEvidence), supplier: supplierSide },
        source: sourceOf(held, supplier.sourceUrl),
        asOf: latestDay(held),
      }),
      gap,
    } satisfies Assessment
  },
}

function gapOf(
  { wish, supplierSide, moment }: Pairing,
  held: HeldCertificate[],
  missing: string[],
): GapEvidence | null {
  if (missing.length > 0) return { howToClose: 'addCertificate', side: supplierSide, standards: missing }
  const { deadline } = wish
  const ending = held.find(
    ({ standard, expiresOn }) =>
      expiresOn !== null &&
      wish.requiredCertificates.includes(standard) &&
      (deadline === null ? daysBetween(moment.day, expiresOn) <= EXPIRES_SOON_DAYS : expiresOn < deadline),
  )
  if (!ending?.expiresOn) return null
  return {
    howToClose: 'renewCertificate',
    side: supplierSide,
    standard: ending.standard,
    expiresOn: ending.expiresOn,
    deadline,
  }
}

function asEvidence({
  standard,
  number,
  issuer,
  expiresOn,
  verifiedOn,
}: HeldCertificate): CertificateEvidence {
  return { standard, number, issuer, expiresOn, verifiedOn }
}

/** Checked by an officer only when all of them were. */
function sourceOf(held: HeldCertificate[], url: string | null) {
  if (held.every((each) => each.verifiedOn !== null)) return { kind: 'officer_verified' as const, url }
  const unchecked = held.find((each) => each.verifiedOn === null) ?? held[0]
  return profileSource({ origin: unchecked?.origin ?? 'member', sourceUrl: url })
}

/** The newest day on which one of them was issued or checked. */
function latestDay(held: HeldCertificate[]): string | null {
  return (
    held
      .map((each) => each.verifiedOn ?? each.issuedOn)
      .sort()
      .at(-1) ?? null
  )
}

import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import type { ProductFamily } from '#reference/product-families.ts'

import { addDays, addMonths } from './days.ts'
import { type Random, stableId } from './random.ts'
import type { SeedRecords } from './records.ts'
import { uncapitalised } from './words.ts'

// No body that certifies in real life may appear as the issuer of an invented certificate.
const ISSUERS = [
  'Tổ chức chứng nhận Minh Họa Một',
  'Tổ chức chứng nhận Minh Họa Hai',
  'Demo Certification North',
  'Demo Certification South',
  'Sample Assurance Board',
]

/** When a certificate runs out, in days from the anchor day: mostly well ahead, some soon, some in the past. */
function daysLeft(random: Random): number {
  return random.weighted([
    [random.int(-400, -2), 11],
    [random.int(5, 60), 12],
    [random.int(61, 1000), 77],
  ])
}

/** One certificate of an invented enterprise. */
export function certificateRow(
  key: string,
  enterpriseId: string,
  standard: string,
  family: ProductFamily,
  today: Date,
  verifier: string | null,
  random: Random,
  left: number = daysLeft(random),
): SeedRecords['certificates'][number] {
  const months = certificateStandardByCode(standard)?.usualMonths ?? null
  const expiresOn = months === null ? null : addDays(today, Math.min(left, months * 30 - 20))
  const issuedOn =
    expiresOn === null ? addDays(today, -random.int(40, 1400)) : addMonths(expiresOn, -(months ?? 0))
  const service = family.series === 'service'
  const label = `${key}/certificate/${standard}`
  return {
    id: stableId(label),
    enterpriseId,
    standard,
    number: `MH-${standard.toUpperCase()}-${stableId(label).slice(0, 6).toUpperCase()}`,
    issuer: random.pick(ISSUERS),
    scopeVi: `${service ? 'Cung cấp' : 'Sản xuất'} ${uncapitalised(family.nameVi)}`,
    scopeEn: `${service ? 'Provision' : 'Manufacture'} of ${uncapitalised(family.nameEn)}`,
    issuedOn,
    expiresOn,
    origin: 'demonstration',
    verifiedById: verifier,
    verifiedAt: verifier === null ? null : addDays(issuedOn, Math.min(30, daysBetween(issuedOn, today))),
  }
}

function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000))
}

/** Certificates of an enterprise: those that buyers usually ask for, the more the larger it is. */
export function certificateRows(
  key: string,
  enterpriseId: string,
  families: readonly ProductFamily[],
  likelihood: number,
  today: Date,
  verifier: string,
  random: Random,
): SeedRecords['certificates'] {
  const rows: SeedRecords['certificates'] = []
  const seen = new Set<string>()
  for (const family of families) {
    for (const standard of family.certificates) {
      if (seen.has(standard)) continue
      seen.add(standard)
      const wanted = standard === 'iso-9001' ? likelihood + 0.25 : likelihood
      if (!random.chance(wanted)) continue
      const checkedBy = random.chance(0.4) ? verifier : null
      rows.push(certificateRow(key, enterpriseId, standard, family, today, checkedBy, random))
    }
  }
  return rows
}

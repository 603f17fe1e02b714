import { isoDay } from '#app/features/directory/index.ts'

import type { EnterpriseRecord } from './enterprise-record.schema.ts'
import type { StoredPublicEnterprise } from './public-enterprises.repository.server.ts'
import { addressOf, type Site } from './record-address.ts'

/** The public facts of a stored enterprise. */
export function enterpriseRecord(stored: StoredPublicEnterprise, site: Site): EnterpriseRecord {
  const { publicId, aliases, recognitions, products, asOf, createdAt, updatedAt, ...facts } = stored
  const years = [...recognitions, ...products.flatMap((product) => product.recognitions)].map(
    ({ yearTo }) => yearTo,
  )
  return {
    id: publicId,
    slug: facts.slug,
    url: addressOf(site, `/enterprises/${facts.slug}`),
    nameVi: facts.nameVi,
    nameEn: facts.nameEn,
    nameShort: facts.nameShort,
    otherNames: aliases,
    taxCode: facts.taxCode,
    legalForm: facts.legalForm,
    roles: facts.roles,
    industryGroup: facts.industryGroup,
    descriptionVi: facts.descriptionVi,
    descriptionEn: facts.descriptionEn,
    yearFounded: facts.yearFounded,
    sizeBand: facts.sizeBand,
    turnoverBand: facts.turnoverBand,
    languages: facts.languages,
    exportMarkets: facts.exportMarkets,
    website: facts.website,
    sites: facts.sites,
    certificates: facts.certificates.map(({ issuedOn, expiresOn, verifiedAt, ...certificate }) => ({
      ...certificate,
      issuedOn: isoDay(issuedOn),
      expiresOn: expiresOn && isoDay(expiresOn),
      verifiedAt: verifiedAt && verifiedAt.toISOString(),
    })),
    recognisedYears: [...new Set(years)].toSorted((a, b) => b - a),
    origin: facts.origin,
    demonstration: facts.origin === 'demonstration',
    sourceUrl: facts.sourceUrl,
    asOf: isoDay(asOf),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

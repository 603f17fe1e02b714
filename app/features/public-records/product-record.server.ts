import { isoDay } from '#app/features/directory/index.ts'
import { storedSpecifications } from '#app/features/directory/index.server.ts'

import type { ProductRecord } from './product-record.schema.ts'
import type { StoredPublicProduct } from './public-products.repository.server.ts'
import { addressOf, linkTo, type Site } from './record-address.ts'

/** The public facts of a stored product. */
export function productRecord(stored: StoredPublicProduct, site: Site): ProductRecord {
  const { slug, enterprise } = stored
  return {
    id: stored.publicId,
    slug,
    url: addressOf(site, `/products/${slug}`),
    enterprise: enterprise && linkTo(site, 'enterprises', enterprise),
    nameVi: stored.nameVi,
    nameEn: stored.nameEn,
    descriptionVi: stored.descriptionVi,
    descriptionEn: stored.descriptionEn,
    industryGroup: stored.industryGroup,
    hsCodes: stored.hsCodes,
    hsVersion: stored.hsVersion,
    vsicCodes: stored.vsicCodes,
    vsicVersion: stored.vsicVersion,
    specifications: storedSpecifications(stored.specifications),
    abilities: stored.facts.map(({ value, asOf, verifiedAt, ...fact }) => ({
      ...fact,
      value: value.toNumber(),
      asOf: isoDay(asOf),
      verifiedAt: verifiedAt && verifiedAt.toISOString(),
    })),
    recognisedYears: [...new Set(stored.recognitions.map(({ yearTo }) => yearTo))].toSorted((a, b) => b - a),
    origin: stored.origin,
    demonstration: stored.origin === 'demonstration',
    sourceUrl: stored.sourceUrl,
    asOf: isoDay(stored.asOf),
    createdAt: stored.createdAt.toISOString(),
    updatedAt: stored.updatedAt.toISOString(),
  }
}

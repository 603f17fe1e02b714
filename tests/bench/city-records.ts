import { Random, stableId } from '#prisma/seed/random.ts'
import { addRecords, noRecords, type SeedRecords } from '#prisma/seed/records.ts'
import type { SearchDocument } from '#search/documents.ts'

import { fictionalEnterprises } from './search-documents.ts'

const TODAY = new Date('2026-11-01T00:00:00Z')
const BATCH = 500

/**
 * Rows of as many invented enterprises as asked for, with their sites, products, facts, certificates and recognitions,
 * the same ones on every run. They pass for members' records, so that they are listed and counted like real ones; they
 * are for a database that is thrown away.
 */
export function* cityRecords(size: number): Generator<SeedRecords> {
  const random = new Random('city')
  let batch = noRecords()
  let made = 0
  for (const [enterprise, ...products] of fictionalEnterprises(size)) {
    addRecords(batch, recordsOf(enterprise, products, made++, random))
    if (batch.enterprises.length < BATCH) continue
    yield batch
    batch = noRecords()
  }
  yield batch
}

function recordsOf(
  document: SearchDocument,
  products: readonly SearchDocument[],
  serial: number,
  random: Random,
): SeedRecords {
  const enterpriseId = idOf(document)
  const asOf = new Date(`${document.asOf}T00:00:00Z`)
  const [country = 'VN'] = document.countries
  const [province = null] = document.provinces
  const [flagship] = products
  return {
    ...noRecords(),
    enterprises: [
      {
        id: enterpriseId,
        slug: document.slug,
        nameVi: document.name,
        nameEn: document.nameEn,
        nameShort: document.otherNames[0] ?? null,
        taxCode: `98${String(serial).padStart(8, '0')}`,
        roles: document.roles as SeedRecords['enterprises'][number]['roles'],
        descriptionVi: document.descriptionVi,
        descriptionEn: document.descriptionEn,
        industryGroup: document.industryGroup,
        yearFounded: random.int(1988, 2022),
        sizeBand: document.sizeBand as SeedRecords['enterprises'][number]['sizeBand'],
        languages: document.languages,
        exportMarkets: document.exportMarkets,
        aliases: [],
        origin: 'member',
        asOf,
        createdAt: asOf,
        version: 1,
      },
    ],
    sites: [{ id: stableId(`${enterpriseId}/site`), enterpriseId, kind: 'factory', country, province }],
    products: products.map((product) => ({
      id: idOf(product),
      slug: product.slug,
      enterpriseId,
      nameVi: product.name,
      nameEn: product.nameEn,
      descriptionVi: product.descriptionVi,
      descriptionEn: product.descriptionEn,
      industryGroup: product.industryGroup,
      hsCodes: product.hsCodes,
      hsVersion: '2022',
      vsicCodes: product.vsicCodes,
      vsicVersion: '2025',
      specifications: [
        { labelVi: 'Khối lượng', labelEn: 'Weight', value: String(random.int(1, 90)), unit: 'kg' },
      ],
      origin: 'member' as const,
      asOf,
      createdAt: asOf,
      version: 1,
    })),
    facts: products.map((product) => ({
      id: stableId(`${product.id}/capacity`),
      enterpriseId,
      productId: idOf(product),
      kind: 'capacity' as const,
      value: random.int(1, 900) * 100,
      unit: 'C62',
      period: 'MON',
      asOf,
      source: 'self_declared' as const,
    })),
    certificates: document.certificates.map(({ standard, expiresOn }) => ({
      id: stableId(`${enterpriseId}/${standard}`),
      enterpriseId,
      standard,
      number: `C-${serial}`,
      issuer: 'Invented Certification',
      issuedOn: TODAY,
      expiresOn: expiresOn === null ? null : new Date(`${expiresOn}T00:00:00Z`),
      origin: 'member' as const,
    })),
    recognitions: document.recognisedYears.map((year) => ({
      id: stableId(`${enterpriseId}/recognised/${year}`),
      enterpriseId,
      productId: flagship ? idOf(flagship) : null,
      yearTo: year,
      industryGroup: flagship?.industryGroup ?? null,
      topTen: document.topTen,
      status: 'recognised' as const,
      origin: 'member' as const,
      createdAt: TODAY,
    })),
  }
}

/** The record's id in the document's: "enterprise:…". */
function idOf(document: SearchDocument): string {
  return document.id.slice(document.id.indexOf(':') + 1)
}

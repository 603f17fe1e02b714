import type { Prisma } from '#app/platform/database/generated/client.ts'

/** A line of a product's specification as the `specifications` column holds it. */
export interface SpecificationLine {
  labelVi: string
  labelEn: string
  value: string
  unit?: string
}

/** Rows ready to be written, table by table, in the order in which they may be written. */
export interface SeedRecords {
  people: Prisma.PersonCreateManyInput[]
  enterprises: Prisma.EnterpriseCreateManyInput[]
  sites: Prisma.SiteCreateManyInput[]
  memberships: Prisma.MembershipCreateManyInput[]
  products: (Omit<Prisma.ProductCreateManyInput, 'specifications'> & {
    specifications: SpecificationLine[]
  })[]
  facts: Prisma.CapabilityFactCreateManyInput[]
  certificates: Prisma.CertificateCreateManyInput[]
  recognitions: Prisma.RecognitionCreateManyInput[]
  needs: Prisma.NeedCreateManyInput[]
}

/** No rows yet. */
export function noRecords(): SeedRecords {
  return {
    people: [],
    enterprises: [],
    sites: [],
    memberships: [],
    products: [],
    facts: [],
    certificates: [],
    recognitions: [],
    needs: [],
  }
}

/** Adds all rows of `more` to `records`. */
export function addRecords(records: SeedRecords, more: SeedRecords): void {
  records.people.push(...more.people)
  records.enterprises.push(...more.enterprises)
  records.sites.push(...more.sites)
  records.memberships.push(...more.memberships)
  records.products.push(...more.products)
  records.facts.push(...more.facts)
  records.certificates.push(...more.certificates)
  records.recognitions.push(...more.recognitions)
  records.needs.push(...more.needs)
}

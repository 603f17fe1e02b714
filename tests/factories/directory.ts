import { randomUUID } from 'node:crypto'

import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

const AS_OF = new Date('2026-10-01')

type Row<T, K extends keyof T> = Partial<Omit<T, K>>

/** An invented producer in a province (Bắc Ninh) or country; everything else as given. */
export function anEnterprise(
  db: PrismaClient,
  {
    country = 'VN',
    province = country === 'VN' ? '24' : null,
    ...given
  }: Row<Prisma.EnterpriseCreateInput, 'slug'> & { country?: string; province?: string | null } = {},
) {
  const id = randomUUID()
  return db.enterprise.create({
    data: {
      slug: `enterprise-${id}`,
      nameVi: `Công ty ${id}`,
      roles: ['producer'],
      origin: 'demonstration',
      asOf: AS_OF,
      sites: { create: { kind: 'head_office', country, province } },
      ...given,
    },
  })
}

/** A product of an enterprise. */
export function aProduct(
  db: PrismaClient,
  enterpriseId: string,
  given: Row<Prisma.ProductUncheckedCreateInput, 'slug' | 'enterpriseId'> = {},
) {
  const id = randomUUID()
  return db.product.create({
    data: {
      slug: `product-${id}`,
      enterpriseId,
      nameVi: 'Sản phẩm',
      origin: 'demonstration',
      asOf: AS_OF,
      ...given,
    },
  })
}

/** An open need that runs for months. */
export function aNeed(
  db: PrismaClient,
  enterpriseId: string,
  given: Row<Prisma.NeedUncheckedCreateInput, 'enterpriseId'> = {},
) {
  return db.need.create({
    data: {
      enterpriseId,
      titleVi: 'Nhu cầu',
      expiresAt: new Date('2027-06-01'),
      origin: 'demonstration',
      ...given,
    },
  })
}

/** A certificate that is valid through 2027. */
export function aCertificateOf(
  db: PrismaClient,
  enterpriseId: string,
  standard: string,
  given: Row<Prisma.CertificateUncheckedCreateInput, 'enterpriseId' | 'standard'> = {},
) {
  return db.certificate.create({
    data: {
      enterpriseId,
      standard,
      number: randomUUID(),
      issuer: 'Tổ chức chứng nhận minh hoạ',
      issuedOn: new Date('2025-01-01'),
      expiresOn: new Date('2027-12-31'),
      origin: 'demonstration',
      ...given,
    },
  })
}

/** A declared ability of a product, in pieces a month unless told otherwise. */
export function aFact(
  db: PrismaClient,
  enterpriseId: string,
  productId: string,
  given: Row<Prisma.CapabilityFactUncheckedCreateInput, 'enterpriseId' | 'productId'> & { value: number },
) {
  return db.capabilityFact.create({
    data: {
      enterpriseId,
      productId,
      kind: 'capacity',
      unit: 'H87',
      period: 'MON',
      asOf: AS_OF,
      source: 'demonstration',
      ...given,
    },
  })
}

/** A recognition in the round of 2021, in force, as a public source states it. */
export function aRecognition(
  db: PrismaClient,
  given: Row<Prisma.RecognitionUncheckedCreateInput, never> & { enterpriseId?: string; productId?: string },
) {
  return db.recognition.create({
    data: {
      yearTo: 2021,
      status: 'recognised',
      origin: 'public_record',
      sourceUrl: 'https://news.example/recognised-2021',
      ...given,
    },
  })
}

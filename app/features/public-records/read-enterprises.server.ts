import { pathIn, type Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import type { ApiAnswer } from '#app/platform/edge-api.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { answerList, pickFields } from './answer-list.server.ts'
import type { EnterpriseRecord, ListEnterprises } from './enterprise-record.schema.ts'
import { isoDay } from '#app/features/directory/index.ts'
import { demandPublicId } from './demand-public-id.ts'
import {
  findPublicEnterprise,
  findPublicEnterprises,
  type StoredPublicEnterprise,
} from './public-enterprises.repository.server.ts'

/** The site that addresses of records lead to. */
export interface Site {
  publicUrl: string
  language: Language
}

/**
 * Enterprises for programs.
 * @throws AppError invalid for a cursor of another list
 */
export function listEnterprises(
  app: Pick<App, 'db' | 'env'>,
  url: URL,
  call: ListEnterprises,
  language: Language,
): Promise<ApiAnswer> {
  const site = { publicUrl: app.env.publicUrl, language }
  return answerList(app, url, call, {
    read: (after, limit) => findPublicEnterprises(app.db, call, after, limit),
    keyOf: ({ publicId }) => publicId,
    show: (stored) => enterpriseRecord(stored, site),
  })
}

/**
 * One enterprise for programs.
 * @throws AppError notFound; with the reason `idMistyped` when the id fails its check
 */
export async function getEnterprise(
  app: Pick<App, 'db' | 'env'>,
  typed: string,
  fields: readonly string[] | undefined,
  language: Language,
): Promise<ApiAnswer> {
  const stored = await findPublicEnterprise(app.db, demandPublicId('enterprise', typed))
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  const record = enterpriseRecord(stored, { publicUrl: app.env.publicUrl, language })
  return { body: pickFields(record, fields), lastModified: stored.updatedAt }
}

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

/** The address of a page in the language asked for. */
export function addressOf({ publicUrl, language }: Site, path: string): string {
  return publicUrl + pathIn(language, path)
}

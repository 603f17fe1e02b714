import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { HS_HEADINGS } from '#reference/hs.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { PERIODS, UNITS } from '#reference/units.ts'
import { VSIC_CLASSES } from '#reference/vsic.ts'

import { draftForm } from '../editing/draft.ts'
import { readDraftOver } from '../editing/keep-draft.server.ts'
import { isOwnWord } from '../profile/upkeep.ts'
import { bothNames } from '../records/local-text.ts'
import { namesIn, type Names } from '../records/names.server.ts'
import { printedHs } from '../records/printed-code.ts'
import { enterpriseOfProducts } from './enterprise-of-products.server.ts'
import { type AmountName, AMOUNTS, type OwnProductPage, type ProductValues } from './own-product.ts'
import { findOwnProduct, type StoredOwnProduct } from './own-products.repository.server.ts'
import { isNameFixed } from './save-own-product.server.ts'
import { storedSpecifications } from '../product/specifications.schema.ts'

/**
 * The form of a product of one's enterprise, or of a new one.
 * @param where.product its slug, null for a new one
 * @throws AppError notFound also for one of somebody else, forbidden
 */
export async function readOwnProduct(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  where: { slug: string; product: string | null },
  language: Language,
): Promise<OwnProductPage> {
  const enterprise = await enterpriseOfProducts(app, actor, where.slug)
  const stored = where.product === null ? null : await findOwnProduct(app.db, enterprise.id, where.product)
  if (where.product !== null && !stored) throw new AppError('notFound', 'recordNotFound')
  const form = stored ? draftForm('product', stored.id) : draftForm('new-product', enterprise.id)
  const names = namesIn(language)
  const values = stored ? valuesOf(stored) : emptyValues(enterprise.industryGroup)
  const draft = await readDraftOver(app, actor, form, values)
  return {
    slug: where.slug,
    enterprise: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    product: stored && {
      slug: stored.slug,
      name: bothNames(language, stored.nameVi, stored.nameEn).name,
    },
    version: stored?.version ?? 0,
    changedBy: stored?.changedById === actor.personId ? null : (stored?.changedBy?.name ?? null),
    nameFixed: stored !== null && isNameFixed(stored),
    values,
    draft,
    draftForm: form,
    choices: choicesIn(names),
  }
}

function emptyValues(group: string | null): ProductValues {
  const amount = (unit: string) => ({ value: '', unit, period: 'MON' })
  return {
    nameVi: '',
    nameEn: '',
    descriptionVi: '',
    descriptionEn: '',
    industryGroup: group ?? '',
    hsCodes: [],
    vsicCodes: [],
    specifications: [],
    capacity: amount('H87'),
    minimumOrder: amount('H87'),
    leadTime: amount('DAY'),
    photos: [],
  }
}

function valuesOf(stored: StoredOwnProduct): ProductValues {
  const amount = (name: AmountName, unit: string) => {
    const fact = stored.facts.find(({ kind, source }) => kind === AMOUNTS[name] && isOwnWord({ source }))
    return fact
      ? { value: fact.value.toString(), unit: fact.unit, period: fact.period ?? 'MON' }
      : { value: '', unit, period: 'MON' }
  }
  return {
    nameVi: stored.nameVi,
    nameEn: stored.nameEn ?? '',
    descriptionVi: stored.descriptionVi ?? '',
    descriptionEn: stored.descriptionEn ?? '',
    industryGroup: stored.industryGroup ?? '',
    hsCodes: stored.hsCodes.map(printedHs),
    vsicCodes: stored.vsicCodes,
    specifications: storedSpecifications(stored.specifications).map(({ labelVi, labelEn, value, unit }) => ({
      labelVi,
      labelEn: labelEn ?? '',
      value,
      unit: unit ?? '',
    })),
    capacity: amount('capacity', 'H87'),
    minimumOrder: amount('minimumOrder', 'H87'),
    leadTime: amount('leadTime', 'DAY'),
    photos: stored.photos.map(({ fileKey, altVi, altEn }) => ({
      key: fileKey,
      altVi,
      altEn: altEn ?? '',
    })),
  }
}

function choicesIn(names: Names): OwnProductPage['choices'] {
  const vi = names.language === 'vi'
  const units = UNITS.map((unit) => ({
    value: unit.code,
    label: vi ? unit.nameVi : unit.pluralEn,
    time: unit.dimension === 'time',
  }))
  const option = ({ value, label }: { value: string; label: string }) => ({ value, label })
  return {
    groups: INDUSTRY_GROUPS.map(({ code }) => ({ value: code, label: names.group(code) })),
    hs: HS_HEADINGS.map(({ code }) => ({ value: printedHs(code), label: names.hs(code) ?? code })),
    vsic: VSIC_CLASSES.map(({ code }) => ({ value: code, label: names.vsic(code) ?? code })),
    units: units.filter(({ time }) => !time).map(option),
    times: units.filter(({ time }) => time).map(option),
    periods: PERIODS.map((code) => ({ value: code, label: names.unit(code, 1) })),
  }
}

import type { Language } from '#app/locales/language.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findProduct, type StoredProduct } from '../records/directory.repository.server.ts'
import { certificateState } from '../records/fact-record.ts'
import { bothNames, localNote, localText } from '../records/local-text.ts'
import { namesIn, properName, type Names } from '../records/names.server.ts'
import { photoRecord } from '../records/photo-record.ts'
import { productHead, productStructure } from './product-head.server.ts'
import type { Maker, ProductPage } from './product-page.ts'
import { meetingDoor } from '../enterprise/read-enterprise.server.ts'
import { isShownTo } from '../records/published.ts'
import { foremost, recognitionRecord, sourceOf } from '../records/recognition-record.ts'
import { factRecord, hsCodes } from '../records/records.server.ts'
import { findSimilarProducts } from './similar-products.server.ts'
import { readSpecifications } from './specifications.schema.ts'
import { isoDay, today as dayOf } from '../records/today.ts'

/**
 * The page of one product in the reader's language, names of codes resolved.
 * @throws AppError notFound when there is none with this slug, or none that this reader may see
 */
export async function readProduct(
  app: Pick<App, 'db' | 'search' | 'metrics' | 'clock' | 'env' | 'log'>,
  actor: Actor,
  slug: string,
  language: Language,
): Promise<ProductPage> {
  const stored = await findProduct(app.db, slug)
  if (!stored || (stored.enterprise && !isShownTo(actor, stored.enterprise)))
    throw new AppError('notFound', 'notFound')

  const today = dayOf(app.clock.now())
  const names = namesIn(language)
  const { name, otherName } = bothNames(language, stored.nameVi, stored.nameEn)
  const description = localText(language, stored.descriptionVi, stored.descriptionEn)
  const recognitions = stored.recognitions
    .map((recognition) => recognitionRecord(recognition, language, today))
    .toSorted((a, b) => b.yearTo - a.yearTo)
  const group = stored.industryGroup
    ? { code: stored.industryGroup, name: names.group(stored.industryGroup) }
    : null
  const page: Omit<ProductPage, 'head' | 'structuredData'> = {
    slug,
    publicId: stored.publicId,
    name,
    otherName,
    description,
    origin: stored.origin,
    asOf: isoDay(stored.asOf),
    today: isoDay(today),
    source: sourceOf(stored.sourceUrl),
    sourceNote: localNote(language, stored.sourceNote),
    group,
    seal: foremost(recognitions),
    recognitions,
    facts: stored.facts.map((fact) => factRecord(names, fact)),
    photos: stored.photos.map((photo) => photoRecord(photo, language)),
    specifications: readSpecifications(stored.specifications, language),
    hs: { version: stored.hsVersion, codes: hsCodes(names, stored.hsCodes) },
    vsic: {
      version: stored.vsicVersion,
      codes: stored.vsicCodes.map((code) => ({ code, name: names.vsic(code) })),
    },
    codesNote: localNote(language, stored.codesNote),
    maker: stored.enterprise && makerOf(names, stored.enterprise, actor, today),
    similar: await findSimilarProducts(app, stored, language),
  }
  const { publicUrl } = app.env
  return {
    ...page,
    head: productHead(publicUrl, page, language),
    structuredData: productStructure(publicUrl, stored, page, language),
  }
}

function makerOf(
  names: Names,
  stored: NonNullable<StoredProduct['enterprise']>,
  actor: Actor,
  today: Date,
): Maker {
  const valid = stored.certificates.filter(
    ({ expiresOn }) => certificateState(expiresOn, today) !== 'expired',
  )
  return {
    slug: stored.slug,
    ...bothNames(names.language, stored.nameVi, stored.nameEn),
    properName: properName(stored.nameShort ?? stored.nameVi),
    place: stored.sites[0] ? names.place(stored.sites[0]) : null,
    roles: stored.roles,
    certificates: [...new Set(valid.map(({ standard }) => names.certificate(standard).label))],
    meeting: meetingDoor(actor, stored.id, stored._count.memberships),
  }
}

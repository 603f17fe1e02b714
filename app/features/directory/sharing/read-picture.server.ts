import type { Language } from '#app/locales/language.ts'
import { VISITOR } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { DEFAULT_PICTURE } from '../page/page-head.ts'
import { findEnterprise, findProduct } from '../records/directory.repository.server.ts'
import { bothNames } from '../records/local-text.ts'
import { namesIn, properName } from '../records/names.server.ts'
import { isShownTo } from '../records/published.ts'
import { foremost, recognitionRecord } from '../records/recognition-record.ts'
import { today as dayOf } from '../records/today.ts'
import {
  pictureVersion,
  readPictureAddress,
  sharedPicture,
  type AskedPicture,
} from './picture-address.server.ts'
import type { PictureCard } from './picture-card.ts'
import { enterpriseCard, productCard, siteCard } from './picture-cards.server.ts'
import { pictureOf } from './picture-layout.ts'

/** A picture, or where one stands instead: its present version, or the default while none can be drawn. */
export type PictureAnswer =
  { kind: 'picture'; png: Buffer; version: string } | { kind: 'moved'; path: string }

/**
 * The picture of a page, by what follows /og/ in its address. What is on it comes from the records alone, never from
 * the address: nobody can have their own words drawn.
 * @throws AppError notFound when no page leads to this address; tooMany when this client had too many drawn
 */
export async function readPicture(
  app: Pick<App, 'db' | 'clock' | 'pictures' | 'limits'>,
  rest: string,
  address: string,
): Promise<PictureAnswer> {
  const asked = readPictureAddress(rest)
  const card = asked && (await cardOf(app, asked))
  if (!card) throw new AppError('notFound', 'notFound')
  const version = pictureVersion(card)
  if (version !== asked.version) return { kind: 'moved', path: sharedPicture(card).path }
  const kept = await app.pictures.kept(version)
  if (kept) return { kind: 'picture', png: kept, version }
  // Whoever asks for many that nobody asked for before must wait; what is kept costs no more than a file.
  await app.limits.picture(address)
  const png = await app.pictures.png(version, () => pictureOf(card))
  return png ? { kind: 'picture', png, version } : { kind: 'moved', path: DEFAULT_PICTURE }
}

function cardOf(
  app: Pick<App, 'db' | 'clock'>,
  { kind, slug, language }: AskedPicture,
): Promise<PictureCard | null> {
  if (kind === 'enterprise') return cardOfEnterprise(app, slug ?? '', language)
  if (kind === 'product') return cardOfProduct(app, slug ?? '', language)
  return Promise.resolve(siteCard(language, kind))
}

async function cardOfEnterprise(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  slug: string,
  language: Language,
): Promise<PictureCard | null> {
  const now = clock.now()
  const stored = await findEnterprise(db, slug, now)
  if (!stored || !isShownTo(VISITOR, stored)) return null
  const names = namesIn(language)
  const { name } = bothNames(language, stored.nameVi, stored.nameEn)
  const groupCode = stored.industryGroup ?? stored.products[0]?.industryGroup ?? null
  const recognitions = [...stored.recognitions, ...stored.products.flatMap((product) => product.recognitions)]
  return enterpriseCard(language, {
    slug,
    name: name.text,
    properName: properName(stored.nameShort ?? name.text),
    place: stored.sites[0] ? names.place(stored.sites[0]) : null,
    group: groupCode && names.group(groupCode),
    seal: foremost(recognitions.map((one) => recognitionRecord(one, language, dayOf(now)))),
    origin: stored.origin,
  })
}

async function cardOfProduct(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  slug: string,
  language: Language,
): Promise<PictureCard | null> {
  const stored = await findProduct(db, slug)
  if (!stored || (stored.enterprise && !isShownTo(VISITOR, stored.enterprise))) return null
  const names = namesIn(language)
  const today = dayOf(clock.now())
  const maker = stored.enterprise
  return productCard(language, {
    slug,
    name: bothNames(language, stored.nameVi, stored.nameEn).name.text,
    maker: maker && {
      name: bothNames(language, maker.nameVi, maker.nameEn).name.text,
      properName: properName(maker.nameShort ?? maker.nameVi),
    },
    group: stored.industryGroup && names.group(stored.industryGroup),
    seal: foremost(stored.recognitions.map((one) => recognitionRecord(one, language, today))),
    origin: stored.origin,
  })
}

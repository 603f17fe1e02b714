import type { App } from '#app/platform/app.ts'
import type { Language } from '#app/locales/language.ts'
import type { DescribedPhoto } from '#app/platform/files/photo.ts'
import type { SearchDocument } from '#search/documents.ts'
import type { SearchHit } from '#search/search-port.ts'

import {
  findFirstPhotos,
  findProductNames,
  findRecognitions,
} from '../records/directory.repository.server.ts'
import type { Role } from '../records/enterprise.ts'
import { bothNames, localText } from '../records/local-text.ts'
import { namesIn, properName, type Names } from '../records/names.server.ts'
import { shortened } from '../page/page-head.ts'
import { photoRecord } from '../records/photo-record.ts'
import { foremost, type RecognitionRecord, recognitionRecord } from '../records/recognition-record.ts'
import { hsCodes } from '../records/records.server.ts'
import { type HitCard, markedText, type MarkedText, plain, recordId, whyFound } from './search-page.ts'
import { today as dayOf } from '../records/today.ts'

const MOST_PRODUCTS = 3
const MOST_PLACES = 3
const MOST_CODES = 2
const EXTRACT = 180

interface ProductNames {
  nameVi: string
  nameEn: string | null
}

interface Beside {
  seals: Map<string, RecognitionRecord | null>
  products: Map<string, ProductNames[]>
  photos: Map<string, DescribedPhoto>
}

/**
 * Hits as the result list shows them. What the index does not hold (the facts of a seal, product names by language)
 * comes from the database in three queries for the whole list.
 */
export async function hitCards(
  app: Pick<App, 'db' | 'clock'>,
  hits: readonly SearchHit[],
  language: Language,
): Promise<HitCard[]> {
  if (hits.length === 0) return []
  const names = namesIn(language)
  const beside = await readBeside(
    app,
    language,
    hits.map((hit) => hit.document),
  )
  return hits.map((hit) => hitCard(names, hit, beside))
}

async function readBeside(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  language: Language,
  documents: SearchDocument[],
): Promise<Beside> {
  const idsOf = (kind: SearchDocument['kind'], recognised: boolean) =>
    documents
      .filter((document) => document.kind === kind && (!recognised || document.recognisedYears.length > 0))
      .map(recordId)
  const sealed = { enterprises: idsOf('enterprise', true), products: idsOf('product', true) }
  const enterprises = idsOf('enterprise', false)
  const pictured = idsOf('product', false)
  const [recognitions, products, photos] = await Promise.all([
    sealed.enterprises.length + sealed.products.length > 0
      ? findRecognitions(db, sealed.enterprises, sealed.products)
      : [],
    enterprises.length > 0 ? findProductNames(db, enterprises) : [],
    pictured.length > 0 ? findFirstPhotos(db, pictured) : [],
  ])

  const day = dayOf(clock.now())
  const records = gathered(
    recognitions.flatMap((stored) => {
      const owners = new Set([stored.enterpriseId, stored.productId, stored.product?.enterpriseId])
      const record = recognitionRecord(stored, language, day)
      return [...owners].flatMap((owner) => (owner ? [[owner, record] as const] : []))
    }),
  )
  const seals = [...records].map(([owner, owned]) => [owner, foremost(owned)] as const)
  return {
    seals: new Map(seals),
    products: gathered(products.map((product) => [product.enterpriseId ?? '', product] as const)),
    photos: new Map(photos.map((photo) => [photo.productId, photoRecord(photo, language)])),
  }
}

function gathered<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const list = lists.get(key)
    if (list) list.push(value)
    else lists.set(key, [value])
  }
  return lists
}

function hitCard(names: Names, { document, highlights, why }: SearchHit, beside: Beside): HitCard {
  const { language } = names
  const id = recordId(document)
  const marked = (field: string, { text, lang }: { text: string; lang: Language }): MarkedText => ({
    parts: markedText(highlights, field, text),
    lang,
  })
  const nameField = (text: string) => (text === document.name ? 'name' : 'nameEn')
  const { name, otherName } = bothNames(language, document.name, document.nameEn)
  const maker = document.enterprise
  const makerName = maker && bothNames(language, maker.name, maker.nameEn).name
  const shownName = marked(nameField(name.text), name)
  const shownOther = otherName && marked(nameField(otherName.text), otherName)
  const nameIsMarked = isMarked(shownName.parts) || (shownOther !== null && isMarked(shownOther.parts))
  const card = {
    id,
    kind: document.kind,
    slug: document.slug,
    name: shownName,
    otherName: shownOther,
    properName: properName(name.text),
    maker: maker && makerName && { slug: maker.slug, name: marked('enterprise', makerName) },
    products: productNames(names, highlights, beside.products.get(id) ?? []),
    extract: extractOf(language, document, highlights, nameIsMarked),
    alsoNamed: highlights
      .filter((highlight) => highlight.field === 'otherNames' && !nameIsMarked)
      .map(({ parts }) => ({ parts, lang: 'vi' as const })),
    places: placesOf(names, document),
    seal: beside.seals.get(id) ?? null,
    origin: document.origin,
    roles: document.kind === 'enterprise' ? (document.roles as Role[]) : [],
    group: document.industryGroup
      ? { code: document.industryGroup, name: names.group(document.industryGroup) }
      : null,
    certificates: [
      ...new Set(document.certificates.map(({ standard }) => names.certificate(standard).label)),
    ],
    codes: hsCodes(names, document.hsCodes.slice(0, MOST_CODES)),
    photo: beside.photos.get(id) ?? null,
  }
  const texts = [card.name, card.otherName, card.extract, ...card.products, ...card.alsoNamed]
  return {
    ...card,
    why: whyFound(
      why,
      texts.flatMap((text) => text?.parts ?? []),
    ),
  }
}

function productNames(
  names: Names,
  highlights: SearchHit['highlights'],
  products: ProductNames[],
): MarkedText[] {
  const texts = products.map(({ nameVi, nameEn }): MarkedText => {
    const { name, otherName } = bothNames(names.language, nameVi, nameEn)
    const own = markedText(highlights, 'productNames', name.text)
    const other = otherName && markedText(highlights, 'productNames', otherName.text)
    // A name found only in the other language is shown in that language, or nothing would be marked.
    if (other && !isMarked(own) && isMarked(other)) return { parts: other, lang: otherName.lang }
    return { parts: own, lang: name.lang }
  })
  return texts
    .toSorted((a, b) => Number(isMarked(b.parts)) - Number(isMarked(a.parts)))
    .slice(0, MOST_PRODUCTS)
}

/** Where the words were met in a description, in the other language only if they were not met in the name. */
function extractOf(
  language: Language,
  document: SearchDocument,
  highlights: SearchHit['highlights'],
  nameIsMarked: boolean,
): MarkedText | null {
  const fields = { vi: 'descriptionVi', en: 'descriptionEn' } as const
  const text = localText(language, document.descriptionVi, document.descriptionEn)
  const order: Language[] = language === 'vi' ? ['vi', 'en'] : ['en', 'vi']
  for (const lang of order) {
    if (nameIsMarked && lang !== text?.lang) continue
    const found = highlights.find((highlight) => highlight.field === fields[lang])
    if (found) return { parts: found.parts, lang }
  }
  return text && { parts: [{ text: shortened(text.text, EXTRACT), match: false }], lang: text.lang }
}

/** Provinces in Vietnam, countries elsewhere, main site first. */
function placesOf(names: Names, { provinces, countries }: SearchDocument): string[] {
  const inVietnam = provinces.map((code) => names.province(code))
  const places = countries.flatMap((code) => {
    if (code !== 'VN') return [names.country(code)]
    return inVietnam.length > 0 ? inVietnam : [names.country(code)]
  })
  return [...new Set(places)].slice(0, MOST_PLACES)
}

function isMarked(parts: MarkedText['parts']): boolean {
  return plain(parts) !== '' && parts.some((part) => part.match)
}

import type { DescribedPhoto } from '#app/platform/files/photo.ts'

import type { Draft } from '../editing/draft.ts'
import type { Option } from '../profile/profile.ts'
import type { LocalText } from '../records/local-text.ts'

export const MOST_PHOTOS = 12
/** How many photos a form without a script takes at a time. */
export const MOST_PHOTOS_AT_ONCE = 6
/** Enough for the largest catalogue that is kept by hand; others are imported. */
export const MOST_PRODUCTS = 500
/** So long what was taken out can be taken back. */
export const RESTORE_DAYS = 30

/** The kinds of ability that the form of a product states, by the names of their fields. */
export const AMOUNTS = { capacity: 'capacity', minimumOrder: 'minimum_order', leadTime: 'lead_time' } as const
export type AmountName = keyof typeof AMOUNTS
export const AMOUNT_NAMES = Object.keys(AMOUNTS) as AmountName[]

/** An amount as a form shows it. */
export type AmountValues = {
  value: string
  unit: string
  period: string
}

/** The values of the form of a product, as it shows them first. */
export type ProductValues = {
  nameVi: string
  nameEn: string
  descriptionVi: string
  descriptionEn: string
  industryGroup: string
  hsCodes: string[]
  vsicCodes: string[]
  specifications: { labelVi: string; labelEn: string; value: string; unit: string }[]
  capacity: AmountValues
  minimumOrder: AmountValues
  leadTime: AmountValues
  photos: { key: string; altVi: string; altEn: string }[]
}

/** What is missing of what buyers look for in a product, foremost first. */
export const PRODUCT_POINTS = ['photos', 'description', 'codes', 'abilities', 'bothLanguages'] as const
export type ProductPoint = (typeof PRODUCT_POINTS)[number]

/** One's own product in the list of them. */
export interface OwnProduct {
  id: string
  slug: string
  name: LocalText
  group: { code: string; name: string } | null
  photo: DescribedPhoto | null
  photos: number
  missing: ProductPoint[]
  /** ISO day on which it was last saved. */
  asOf: string
  /** Why it cannot be taken out: it was recognised. */
  recognised: boolean
  /** Whether something was typed for it that is not saved. */
  draft: boolean
}

/** The list of one's own products. */
export interface OwnProductsPage {
  slug: string
  name: LocalText
  mayEdit: boolean
  /** Whether the enterprise itself is public. */
  published: boolean
  products: OwnProduct[]
  /** What was taken out and can be taken back, with the ISO day until then. */
  removed: { id: string; name: LocalText; until: string }[]
  /** Whether a new product was begun and not saved. */
  begun: boolean
}

/** The form of one's own product. */
export interface OwnProductPage {
  /** Of the enterprise. */
  slug: string
  enterprise: LocalText
  /** Null for a new one. */
  product: { slug: string; name: LocalText } | null
  version: number
  /** Who saved last. */
  changedBy: string | null
  /** Whether its name stands in a decision and therefore stays. */
  nameFixed: boolean
  values: ProductValues
  draft: Draft | null
  draftForm: string
  choices: {
    groups: Option[]
    hs: Option[]
    vsic: Option[]
    units: Option[]
    times: Option[]
    periods: Option[]
  }
}

/** The address of one's own products, of a new one, or of the form of one. */
export function ownProductsPath(slug: string, product?: { slug: string } | 'new'): string {
  const list = `/enterprises/${slug}/products`
  if (product === undefined) return list
  return product === 'new' ? `${list}/new` : `${list}/${product.slug}/edit`
}

/** What a product lacks of what buyers look for. */
export function missingPoints(product: {
  photos: number
  descriptionVi: string | null
  descriptionEn: string | null
  hsCodes: readonly string[]
  abilities: number
}): ProductPoint[] {
  const vi = Boolean(product.descriptionVi?.trim())
  const en = Boolean(product.descriptionEn?.trim())
  const stated: Record<ProductPoint, boolean> = {
    photos: product.photos > 0,
    description: vi || en,
    codes: product.hsCodes.length > 0,
    abilities: product.abilities > 0,
    bothLanguages: vi && en,
  }
  return PRODUCT_POINTS.filter((point) => !stated[point])
}

const DONE = ['created', 'saved', 'remove', 'restore', 'discardDraft'] as const
/** What has just been done, as it stands in the address after it. */
export type ProductDone = (typeof DONE)[number]

/** Whether an address says something that the page knows. */
export function isProductDone(text: string | null): text is ProductDone {
  return DONE.some((done) => done === text)
}

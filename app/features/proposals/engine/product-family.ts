import { familiesOfProduct, PRODUCT_FAMILIES, type ProductFamily } from '#reference/product-families.ts'

import { bareWish } from './bare-wish.ts'
import type { Offer, Wish } from './proposal.ts'
import { textLikeness } from './text-likeness.ts'

/** Words alone decide only when they agree this well; among families of the same codes, less tells them apart. */
const CLEAR_WORDS = 0.5
const SOME_WORDS = 0.15

const AS_WISH = new Map(PRODUCT_FAMILIES.map((family) => [family, describing(family)]))
const AS_OFFER = new Map(PRODUCT_FAMILIES.map((family) => [family, offering(family)]))

const known = new WeakMap<Offer, ProductFamily | null>()

/**
 * The family that a product belongs to: the codes decide, and words where several families share them or where there
 * are no codes. Null when that is not plain, because inputs inferred from the wrong family would be worse than none.
 */
export function familyOfOffer(offer: Offer): ProductFamily | null {
  const found = known.get(offer)
  if (found !== undefined) return found
  const family = findFamily(offer)
  known.set(offer, family)
  return family
}

function findFamily(offer: Offer): ProductFamily | null {
  const likeness = (family: ProductFamily) => {
    const wish = AS_WISH.get(family)
    return wish ? textLikeness(wish, offer) : 0
  }
  if (offer.hsCodes.length === 0 && offer.vsicCodes.length === 0) {
    return likest(PRODUCT_FAMILIES, likeness, CLEAR_WORDS)
  }
  const byBoth = familiesOfProduct(offer.hsCodes, offer.vsicCodes)
  const fitting = byBoth.length > 0 ? byBoth : familiesOfProduct(offer.hsCodes, [])
  return fitting.length === 1 ? (fitting[0] ?? null) : likest(fitting, likeness, SOME_WORDS)
}

/** The family that something described only in words belongs to; null when the words are not clear. */
export function familyOfWords(wish: Wish): ProductFamily | null {
  const likeness = (family: ProductFamily) => {
    const offer = AS_OFFER.get(family)
    return offer ? textLikeness(wish, offer) : 0
  }
  return likest(PRODUCT_FAMILIES, likeness, CLEAR_WORDS)
}

function likest(
  families: readonly ProductFamily[],
  likeness: (family: ProductFamily) => number,
  least: number,
): ProductFamily | null {
  let best: { family: ProductFamily; value: number } | null = null
  for (const family of families) {
    const value = likeness(family)
    if (value >= least && (!best || value > best.value)) best = { family, value }
  }
  return best?.family ?? null
}

/** The family in the words of a wish, its typical goods as the description. */
function describing(family: ProductFamily): Wish {
  return {
    ...bareWish(family.code, 'input'),
    title: { vi: family.nameVi, en: family.nameEn },
    description: kindsOf(family),
    hsCodes: family.hs,
    vsicCodes: family.vsic,
  }
}

function offering(family: ProductFamily): Offer {
  return {
    id: family.code,
    slug: family.code,
    name: {
      vi: family.nameVi,
      en: family.nameEn,
    },
    description: kindsOf(family),
    hsCodes: family.hs,
    vsicCodes: family.vsic,
    processes: [],
    codesAssigned: false,
    origin: 'public_record',
    sourceUrl: null,
    asOf: '',
    facts: [],
  }
}

/** The typical goods of a family as one text in each language. */
export function kindsOf(family: ProductFamily): { vi: string; en: string } {
  return {
    vi: family.kinds.map((kind) => kind.nameVi).join(', '),
    en: family.kinds.map((kind) => kind.nameEn).join(', '),
  }
}

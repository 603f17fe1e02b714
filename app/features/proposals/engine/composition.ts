import {
  familiesByCodes,
  PRODUCT_FAMILIES,
  type ProductFamily,
  type ProductInput,
} from '#reference/product-families.ts'

import { bareOffer } from './bare-offer.ts'
import { bareWish } from './bare-wish.ts'
import type { Offer, Wish } from './proposal.ts'
import { textLikeness } from './text-likeness.ts'

/** Words alone decide only when they agree this well; among families of the same codes, less tells them apart. */
const CLEAR_WORDS = 0.5
const SOME_WORDS = 0.15

/**
 * What products are made of: one version of the table of families, with what is asked of it thousands of times worked out
 * once. A changed table is a new one of these; it never changes itself.
 */
export class Composition {
  /** Told with whatever was inferred from it. */
  readonly version: string
  readonly families: readonly ProductFamily[]
  readonly #asWish: ReadonlyMap<ProductFamily, Wish>
  readonly #asOffer: ReadonlyMap<ProductFamily, Offer>
  /** All inputs as wishes that nobody has yet, by id. */
  readonly #inputWishes: ReadonlyMap<string, Wish>
  readonly #familyOfOffer = new WeakMap<Offer, ProductFamily | null>()
  readonly #inferred = new WeakMap<object, readonly Wish[]>()

  constructor(version: string, families: readonly ProductFamily[]) {
    this.version = version
    this.families = families
    this.#asWish = new Map(families.map((family) => [family, describing(family)]))
    this.#asOffer = new Map(families.map((family) => [family, offering(family)]))
    const byCode = new Map(families.map((family) => [family.code, family]))
    this.#inputWishes = new Map(
      families.flatMap((family) =>
        family.inputs.map((input) => [idOfInput(input), wishOfInput(input, byCode)]),
      ),
    )
  }

  /**
   * The family that a product belongs to: the codes decide, and words where several families share them or where there
   * are no codes. Null when that is not plain, because inputs inferred from the wrong family would be worse than none.
   */
  familyOfOffer(offer: Offer): ProductFamily | null {
    const found = this.#familyOfOffer.get(offer)
    if (found !== undefined) return found
    const family = this.#findFamily(offer)
    this.#familyOfOffer.set(offer, family)
    return family
  }

  /** The family that something described only in words belongs to; null when the words are not clear. */
  familyOfWords(wish: Wish): ProductFamily | null {
    const likeness = (family: ProductFamily) => {
      const offer = this.#asOffer.get(family)
      return offer ? textLikeness(wish, offer) : 0
    }
    return likest(this.families, likeness, CLEAR_WORDS)
  }

  /** What goods of a family are typically made of, as wishes; the same input is the same wish for every family. */
  inputsOf(family: ProductFamily): Wish[] {
    return family.inputs.flatMap((input) => this.#inputWishes.get(idOfInput(input)) ?? [])
  }

  /** The headings of the products in which goods of these headings are typically used. */
  headingsUsing(headings: readonly string[]): string[] {
    const families = this.families.filter((family) =>
      family.inputs.some((input) => input.hs.some((heading) => headings.includes(heading.slice(0, 4)))),
    )
    return [...new Set(families.flatMap((family) => family.hs))].sort()
  }

  /** What was inferred of something, worked out when it is first asked for. */
  inferredOf(of: object, workOut: () => readonly Wish[]): readonly Wish[] {
    const found = this.#inferred.get(of)
    if (found) return found
    const wishes = workOut()
    this.#inferred.set(of, wishes)
    return wishes
  }

  #findFamily(offer: Offer): ProductFamily | null {
    const likeness = (family: ProductFamily) => {
      const wish = this.#asWish.get(family)
      return wish ? textLikeness(wish, offer) : 0
    }
    const { hsCodes, vsicCodes } = offer
    if (hsCodes.length === 0 && vsicCodes.length === 0) return likest(this.families, likeness, CLEAR_WORDS)
    const byBoth = familiesByCodes(this.families, hsCodes, vsicCodes)
    const fitting = byBoth.length > 0 ? byBoth : familiesByCodes(this.families, hsCodes, [])
    return fitting.length === 1 ? (fitting[0] ?? null) : likest(fitting, likeness, SOME_WORDS)
  }
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
  return bareOffer({
    id: family.code,
    slug: family.code,
    name: { vi: family.nameVi, en: family.nameEn },
    description: kindsOf(family),
    hsCodes: family.hs,
    vsicCodes: family.vsic,
  })
}

function wishOfInput(input: ProductInput, byCode: ReadonlyMap<string, ProductFamily>): Wish {
  const family = input.family === null ? undefined : byCode.get(input.family)
  return {
    ...bareWish(idOfInput(input), 'input'),
    title: { vi: input.nameVi, en: input.nameEn },
    description: family ? kindsOf(family) : { vi: '', en: null },
    hsCodes: input.hs,
    vsicCodes: family?.vsic ?? [],
    preferredCertificates: family?.certificates ?? [],
  }
}

/** By what an input is told from all others, for whichever family it is. */
export function idOfInput({ family, hs, nameEn }: ProductInput): string {
  return `input:${family ?? `${hs.join('-')}-${nameEn.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`}`
}

/** The typical goods of a family as one text in each language. */
export function kindsOf(family: ProductFamily): { vi: string; en: string } {
  return {
    vi: family.kinds.map((kind) => kind.nameVi).join(', '),
    en: family.kinds.map((kind) => kind.nameEn).join(', '),
  }
}

/** The table as the product ships it. */
export const SHIPPED_COMPOSITION = new Composition('shipped', PRODUCT_FAMILIES)

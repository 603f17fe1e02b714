import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { PRODUCT_FAMILIES, productFamilyByCode, type ProductInput } from '#reference/product-families.ts'

import { bareWish } from './bare-wish.ts'
import { familyOfOffer, kindsOf } from './product-family.ts'
import type { Offer, Party, Wish } from './proposal.ts'
import { isOneOf, MAKERS, TRADERS } from './roles.ts'

type Inferring = Pick<Party, 'roles' | 'offers' | 'industryGroup' | 'wishes'>

/** Asked for again with every partner that the enterprise is held against. */
const known = new WeakMap<Inferring, readonly Wish[]>()

/**
 * What an enterprise may want although it typed no need: the inputs that its products are typically made of, the goods
 * that it trades in, or, when nothing else is known of a buyer or an investor, the products of its branch.
 * Each wish says which products it comes from and is never passed off as a need.
 */
export function inferWishes(party: Inferring): readonly Wish[] {
  const found = known.get(party)
  if (found) return found
  const wishes = workOutWishes(party)
  known.set(party, wishes)
  return wishes
}

function workOutWishes(party: Inferring): Wish[] {
  const makes = isOneOf(party, MAKERS)
  const buys = isOneOf(party, TRADERS)
  const wishes = [
    ...(makes ? inputWishes(party.offers) : []),
    ...(buys && !makes ? goodsWishes(party.offers) : []),
  ]
  if (wishes.length > 0 || party.wishes.length > 0 || !buys || !party.industryGroup) return wishes
  return industryWish(party.industryGroup)
}

/** One wish for each distinct input; several products that need the same input share it. */
function inputWishes(offers: readonly Offer[]): Wish[] {
  const reasons = new Map<Wish, Wish['because'][number][]>()
  for (const offer of [...offers].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const input of familyOfOffer(offer)?.inputs ?? []) {
      const wish = INPUT_WISHES.get(idOfInput(input))
      if (!wish) continue
      const because = { id: offer.id, slug: offer.slug, name: offer.name }
      const known = reasons.get(wish)
      if (known) known.push(because)
      else reasons.set(wish, [because])
    }
  }
  return [...reasons].map(([wish, because]) => ({ ...wish, because }))
}

function wishOfInput(input: ProductInput): Wish {
  const family = input.family === null ? undefined : productFamilyByCode(input.family)
  return {
    ...bareWish(idOfInput(input), 'input'),
    title: { vi: input.nameVi, en: input.nameEn },
    description: family ? kindsOf(family) : { vi: '', en: null },
    hsCodes: input.hs,
    vsicCodes: family?.vsic ?? [],
    preferredCertificates: family?.certificates ?? [],
  }
}

function idOfInput({ family, hs, nameEn }: ProductInput): string {
  return `input:${family ?? `${hs.join('-')}-${nameEn.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`}`
}

function goodsWishes(offers: readonly Offer[]): Wish[] {
  return offers.map((offer) => ({
    ...bareWish(`goods:${offer.id}`, 'goods'),
    title: offer.name,
    description: offer.description,
    hsCodes: offer.hsCodes,
    vsicCodes: offer.vsicCodes,
    because: [{ id: offer.id, slug: offer.slug, name: offer.name }],
  }))
}

/** Chapters only, so that a whole branch never counts like a heading that somebody named. */
function industryWish(code: string): Wish[] {
  const group = INDUSTRY_GROUPS.find((each) => each.code === code)
  if (!group) return []
  const families = PRODUCT_FAMILIES.filter((family) => family.group === code)
  const words = families.map((family) => ({
    name: { vi: family.nameVi, en: family.nameEn },
    kinds: kindsOf(family),
  }))
  return [
    {
      ...bareWish(`industry:${code}`, 'industry'),
      title: { vi: group.nameVi, en: group.nameEn },
      description: {
        vi: words.map(({ name, kinds }) => `${name.vi}, ${kinds.vi}`).join('. '),
        en: words.map(({ name, kinds }) => `${name.en}, ${kinds.en}`).join('. '),
      },
      hsCodes: [
        ...new Set(families.flatMap((family) => family.hs.map((heading) => heading.slice(0, 2)))),
      ].sort(),
    },
  ]
}

/** The headings of the products in which goods of these headings are typically used. */
export function headingsUsing(headings: readonly string[]): string[] {
  const families = PRODUCT_FAMILIES.filter((family) =>
    family.inputs.some((input) => input.hs.some((heading) => headings.includes(heading.slice(0, 4)))),
  )
  return [...new Set(families.flatMap((family) => family.hs))].sort()
}

/** All inputs of the table as wishes that nobody has yet, made once. */
const INPUT_WISHES = new Map(
  PRODUCT_FAMILIES.flatMap((family) => family.inputs.map((input) => [idOfInput(input), wishOfInput(input)])),
)

import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'

import { bareWish } from './bare-wish.ts'
import { kindsOf, SHIPPED_COMPOSITION, type Composition } from './composition.ts'
import type { Offer, Party, Wish } from './proposal.ts'
import { isOneOf, MAKERS, TRADERS } from './roles.ts'

type Inferring = Pick<Party, 'roles' | 'offers' | 'industryGroup' | 'wishes'>

/**
 * What an enterprise may want although it typed no need: the inputs that its products are typically made of, the goods
 * that it trades in, or, when nothing else is known of a buyer or an investor, the products of its branch.
 * Each wish says which products it comes from and is never passed off as a need.
 */
export function inferWishes(
  party: Inferring,
  composition: Composition = SHIPPED_COMPOSITION,
): readonly Wish[] {
  return composition.inferredOf(party, () => workOutWishes(party, composition))
}

function workOutWishes(party: Inferring, composition: Composition): Wish[] {
  const makes = isOneOf(party, MAKERS)
  const buys = isOneOf(party, TRADERS)
  const wishes = [
    ...(makes ? inputWishes(party.offers, composition) : []),
    ...(buys && !makes ? goodsWishes(party.offers) : []),
  ]
  if (wishes.length > 0 || party.wishes.length > 0 || !buys || !party.industryGroup) return wishes
  return industryWish(party.industryGroup, composition)
}

/** One wish for each distinct input; several products that need the same input share it. */
function inputWishes(offers: readonly Offer[], composition: Composition): Wish[] {
  const reasons = new Map<Wish, Wish['because'][number][]>()
  for (const offer of [...offers].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const family = composition.familyOfOffer(offer)
    for (const wish of family ? composition.inputsOf(family) : []) {
      const because = { id: offer.id, slug: offer.slug, name: offer.name }
      const known = reasons.get(wish)
      if (known) known.push(because)
      else reasons.set(wish, [because])
    }
  }
  return [...reasons].map(([wish, because]) => ({ ...wish, because }))
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
function industryWish(code: string, composition: Composition): Wish[] {
  const group = INDUSTRY_GROUPS.find((each) => each.code === code)
  if (!group) return []
  const families = composition.families.filter((family) => family.group === code)
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

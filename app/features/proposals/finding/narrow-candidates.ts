import { codeRelation } from '../engine/code-tree.ts'
import type { Matter } from '../engine/matters.ts'
import type { Named, Offer, Party, Wish } from '../engine/proposal.ts'
import { textLikeness } from '../engine/text-likeness.ts'
import type { Drawn } from './candidates.repository.server.ts'

/** Codes and words count alike; everything else needs the whole enterprise to be read. */
const SHARE_OF_CODES = 0.5
/** Whoever offers a process that is asked for is worth a look. */
const MASTERS_PROCESS = 0.6

/**
 * Of all that was drawn for a matter, the enterprises worth reading as a whole: those whose product, or need, is nearest by
 * code and by words. The order of what was drawn decides between equals.
 */
export function narrowCandidates(
  asker: Party,
  matter: Matter,
  drawn: readonly Drawn[],
  limit: number,
): string[] {
  const nearness = new Map<string, number>()
  for (const each of drawn) {
    const near = matter.wish ? toWish(matter.wish, each) : toOffers(asker.offers, each)
    nearness.set(each.enterpriseId, Math.max(near, nearness.get(each.enterpriseId) ?? 0))
  }
  if (nearness.size <= limit) return [...nearness.keys()]
  return [...nearness]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([id]) => id)
}

interface Described {
  title: Named
  description: Named
  hsCodes: readonly string[]
}

function toWish(wish: Wish, drawn: Drawn): number {
  if (drawn.among === 'capabilities') return MASTERS_PROCESS
  return nearnessOf(wish, { name: nameOf(drawn), description: descriptionOf(drawn), hsCodes: drawn.hsCodes })
}

/** A need is held against each of one's own products. A maker that may use them can be judged only as a whole. */
function toOffers(offers: readonly Offer[], drawn: Drawn): number {
  if (drawn.among !== 'needs') return 0
  const wish = { title: nameOf(drawn), description: descriptionOf(drawn), hsCodes: drawn.hsCodes }
  return offers.reduce((best, offer) => Math.max(best, nearnessOf(wish, offer)), 0)
}

function nearnessOf(wish: Described, offer: Pick<Offer, 'name' | 'description' | 'hsCodes'>): number {
  const code = codeRelation(wish.hsCodes, offer.hsCodes)?.value ?? 0
  return SHARE_OF_CODES * code + (1 - SHARE_OF_CODES) * textLikeness(wish, offer)
}

function nameOf({ nameVi, nameEn }: Drawn): Named {
  return { vi: nameVi, en: nameEn }
}

function descriptionOf({ descriptionVi, descriptionEn }: Drawn): Named {
  return { vi: descriptionVi ?? '', en: descriptionEn }
}

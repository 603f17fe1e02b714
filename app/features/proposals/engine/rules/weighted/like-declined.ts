import { headingsOf } from '../../code-tree.ts'
import { nothing, type WeightedRule } from '../rule.ts'

/**
 * That the asker has turned down others who make the same "as not our product". It has said so of something that was only
 * inferred of it, so what is left weighs less for that; a need that it typed speaks for itself.
 */
export const likeDeclined: WeightedRule = {
  id: 'likeDeclined',
  concerns: 'asker',
  scope: 'pairing',
  assess({ about, asker, offer, wish }) {
    // Asked of every pairing, and most enterprises have turned nobody down.
    if (about !== 'inferredNeed' || asker.choices.length === 0) return null
    const headings = headingsOf(offer.hsCodes)
    const shared = asker.choices
      .filter(({ unwanted }) => unwanted && (unwanted.about === null || unwanted.about === wish.id))
      .map(({ unwanted }) => unwanted?.headings.filter((heading) => headings.includes(heading)) ?? [])
      .filter((each) => each.length > 0)
    const [heading] = shared.flat().sort()
    if (heading === undefined) return null
    return nothing({ howToClose: 'reconsiderDeclined', heading, declined: shared.length })
  },
}

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
    if (about !== 'inferredNeed') return null
    const headings = headingsOf(offer.hsCodes)
    const met = asker.choices.flatMap(({ unwanted }) => {
      if (!unwanted || (unwanted.about !== null && unwanted.about !== wish.id)) return []
      const shared = unwanted.headings.filter((heading) => headings.includes(heading))
      return shared.length === 0 ? [] : [shared]
    })
    const [heading] = met.flat().sort()
    if (heading === undefined) return null
    return nothing({ howToClose: 'reconsiderDeclined', heading, declined: met.length })
  },
}

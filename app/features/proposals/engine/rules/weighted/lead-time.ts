import { leadTimeDays, statementOf } from '../../capacity.ts'
import { daysBetween, nothing, type Assessment, type WeightedRule } from '../rule.ts'

/** Without a deadline: two weeks count in full, four months count nothing. */
const QUICK_DAYS = 14
const SLOW_DAYS = 120

/** Whether the goods can be there before the deadline; without one, how quick the supplier is. */
export const leadTime: WeightedRule = {
  id: 'leadTime',
  concerns: 'buyer',
  scope: 'pairing',
  assess({ offer, wish, supplierSide, moment }): Assessment {
    const statement = statementOf(offer, 'lead_time')
    const days = statement && leadTimeDays(statement.amount)
    if (!statement || days === null || days === undefined) {
      return nothing({ howToClose: 'declareLeadTime', side: supplierSide, offer: offer.name })
    }
    const { deadline } = wish
    const daysLeft = deadline === null ? null : daysBetween(moment.day, deadline)
    if (daysLeft !== null && deadline !== null && days > daysLeft) {
      return nothing({ howToClose: 'shortenLeadTime', side: supplierSide, days, daysLeft, deadline })
    }
    const value =
      daysLeft === null ? quickness(days) : daysLeft === 0 ? 1 : Math.min(1, 1.5 - days / daysLeft)
    if (value <= 0) return nothing()
    return {
      value,
      finding: () => ({
        evidence: { rule: 'leadTime', days, deadline, daysLeft, supplier: supplierSide },
        source: { kind: statement.source, url: statement.sourceUrl },
        asOf: statement.asOf,
      }),
      gap: null,
    }
  },
}

function quickness(days: number): number {
  return Math.max(0, Math.min(1, (SLOW_DAYS - days) / (SLOW_DAYS - QUICK_DAYS)))
}

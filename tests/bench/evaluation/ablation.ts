import { RULES, rulesWithout, type Rule, type Rules } from '#search/rules.ts'
import type { SearchPort } from '#search/search-port.ts'

import { evaluate, figuresOf, isGood, type Figures, type Outcome } from './evaluate.ts'
import type { Case } from './lines.ts'

/** What the evaluation loses and wins when a rule is left out. */
export interface Ablation extends Figures {
  rule: Rule
  lost: string[]
  won: string[]
}

/** The same cases with each rule left out in turn. */
export async function* ablate(
  searchBy: (rules: Rules) => SearchPort,
  cases: readonly Case[],
  whole: readonly Outcome[],
): AsyncGenerator<Ablation> {
  for (const rule of Object.keys(RULES) as Rule[]) {
    const outcomes = await evaluate(searchBy(rulesWithout(rule)), cases)
    const differs = (from: readonly Outcome[], to: readonly Outcome[]) =>
      from.flatMap((outcome, index) =>
        isGood(outcome) && !isGood(to[index] ?? { place: 0 }) ? [outcome.asked.query] : [],
      )
    yield {
      rule,
      ...figuresOf(outcomes),
      lost: differs(whole, outcomes),
      won: differs(outcomes, whole),
    }
  }
}

const MOST_SHOWN = 4

/** A line of the table: rule, hits, MRR, difference, queries lost and won. */
export function printedAblation(ablation: Ablation, whole: Figures): string {
  const { rule, good, mrr, lost, won } = ablation
  const difference = mrr - whole.mrr
  const some = (sign: string, queries: readonly string[]) =>
    queries.length === 0
      ? ''
      : ` ${sign}${queries.length}: ${queries.slice(0, MOST_SHOWN).join(' · ')}${queries.length > MOST_SHOWN ? ' …' : ''}`
  return `${rule.padEnd(22)} ${String(good).padStart(5)} ${mrr.toFixed(3).padStart(7)} ${(difference > 0 ? '+' : '') + difference.toFixed(3).padStart(7)} ${some('−', lost)}${some('+', won)}\n`
}

import type { SearchAnswer, SearchPort } from '#search/search-port.ts'

import type { Case } from './lines.ts'

const LIMIT = 20
/** A good hit further down than this counts as missed. */
const FIRST = 3

export interface Outcome {
  asked: Case
  place: number
  answer: SearchAnswer
}

export interface Figures {
  all: number
  good: number
  mrr: number
}

export function isGood({ place }: Pick<Outcome, 'place'>): boolean {
  return place >= 1 && place <= FIRST
}

/** Asks every case. */
export async function evaluate(search: SearchPort, cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const asked of cases) {
    const answer = await search.search({ query: asked.query, limit: LIMIT })
    outcomes.push({ asked, answer, place: asked.placeIn(answer) })
  }
  return outcomes
}

/** Good hits and the mean reciprocal rank. */
export function figuresOf(outcomes: readonly Pick<Outcome, 'place'>[]): Figures {
  const reciprocal = outcomes.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0)
  return {
    all: outcomes.length,
    good: outcomes.filter(isGood).length,
    mrr: outcomes.length === 0 ? 0 : reciprocal / outcomes.length,
  }
}

/** The figures of each kind of case, in the order in which the kinds first occur. */
export function byKind(outcomes: readonly Outcome[]): Map<string, Figures> {
  const kinds = new Map<string, Outcome[]>()
  for (const outcome of outcomes)
    kinds.set(outcome.asked.kind, [...(kinds.get(outcome.asked.kind) ?? []), outcome])
  return new Map([...kinds].map(([kind, list]) => [kind, figuresOf(list)]))
}

/** One case with what was found, for reading. */
export function printed({ asked, answer, place }: Outcome): string {
  const head = `${isGood({ place }) ? 'found' : 'MISS '} ${asked.kind}: "${asked.query}" → ${asked.expected} at ${place || '—'} of ${answer.total}`
  const hits = answer.hits.slice(0, 5).map((hit) => `        ${hit.score.toFixed(1)} ${hit.document.name}`)
  const told = answer.didYouMean === undefined ? [] : [`        did you mean: ${answer.didYouMean}`]
  return [head, ...hits, ...told, ''].join('\n')
}

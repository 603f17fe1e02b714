import type { ResolvedQuery } from '../resolve-query.ts'

/** Ways to read a word that nothing answers to, the likeliest first. */
const INSTEAD = ['decoded', 'split', 'correction'] as const

function instead(query: ResolvedQuery, index: number): string | undefined {
  if (!query.doubts.some((doubt) => doubt.index === index && doubt.why === 'lost')) return undefined
  for (const by of INSTEAD) {
    const found = query.alternatives.find(
      (alternative) => alternative.from === index && alternative.by === by,
    )
    if (found) return found.words.map((word) => word.folded).join(' ')
  }
  return undefined
}

/**
 * The words that the engine is asked for, folded. It finds their synonyms, completions and small errors by itself; what
 * it would not find is put in place of what was typed. A space at the end says that the last word is finished.
 * `filterWords` asks for the words of filters too, `onlyKnown` leaves out words that nothing answers to.
 */
export function queryText(
  query: ResolvedQuery,
  { filterWords = false, onlyKnown = false }: { filterWords?: boolean; onlyKnown?: boolean } = {},
): string {
  const { words } = query.understanding
  const asked = words.flatMap((word, index) => {
    const filter = filterWords && word.filter !== undefined && query.weights[index] !== 0
    if ((word.optional && !filter) || (onlyKnown && query.unknown.includes(index))) return []
    return [{ text: instead(query, index) ?? word.folded, index }]
  })
  const last = asked.at(-1)
  if (!last) return ''
  const open = (words[last.index]?.prefixes.length ?? 0) > 0
  return asked.map(({ text }) => text).join(' ') + (open ? '' : ' ')
}

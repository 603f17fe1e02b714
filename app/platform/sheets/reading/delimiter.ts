export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Lines that are looked at. */
const MOST_LINES = 200

/**
 * What separates the cells of a text: the sign that most lines have equally often. Signs inside quotes do not count. A
 * first line "sep=;", as Excel writes it, decides.
 * @param sample the beginning of the text
 */
export function delimiterOf(sample: string): Delimiter {
  const stated = /^sep=(.)\r?\n/.exec(sample)?.[1]
  const named = DELIMITERS.find((sign) => sign === stated)
  if (named) return named
  const lines = linesOf(sample)
  let best: { sign: Delimiter; score: number } = { sign: ',', score: 0 }
  for (const sign of DELIMITERS) {
    const score = agreement(lines.map((line) => line.counts[DELIMITERS.indexOf(sign)] ?? 0))
    if (score > best.score) best = { sign, score }
  }
  return best.sign
}

/** How many lines share the most frequent number of signs, weighted by that number. */
function agreement(counts: number[]): number {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, times] of lines) best = Math.max(best, times * times * Math.min(count, 20))
  return best
}

function linesOf(sample: string): { counts: number[] }[] {
  const lines: { counts: number[] }[] = []
  let counts = DELIMITERS.map(() => 0)
  let quoted = false
  for (let at = 0; at < sample.length && lines.length < MOST_LINES; at++) {
    const sign = sample.charAt(at)
    if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === '\n') {
      lines.push({ counts })
      counts = DELIMITERS.map(() => 0)
    } else {
      const place = (DELIMITERS as readonly string[]).indexOf(sign)
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1
    }
  }
  if (counts.some((count) => count > 0) && (lines.length === 0 || !quoted)) lines.push({ counts })
  return lines
}

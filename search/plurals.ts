/** An English word without its plural ending. Vietnamese syllables never end in s, so they stay as they are. */
export function singular(folded: string): string {
  if (!/^[a-z]{4,}s$/.test(folded) || /(ss|us|is)$/.test(folded)) return folded
  if (folded.endsWith('ies')) return folded.length > 4 ? folded.slice(0, -3) + 'y' : folded
  if (/(ches|shes|xes|sses|zes)$/.test(folded)) return folded.slice(0, -2)
  return folded.slice(0, -1)
}

/** The other number of an English word: "lamps" for "lamp", "battery" for "batteries". Undefined where there is none. */
export function otherNumber(folded: string): string | undefined {
  if (!/^[a-z]{3,}$/.test(folded)) return undefined
  const one = singular(folded)
  if (one !== folded) return one
  if (folded.endsWith('s')) return undefined
  if (/[^aeiou]y$/.test(folded)) return folded.slice(0, -1) + 'ies'
  return folded + (/(ch|sh|x|z)$/.test(folded) ? 'es' : 's')
}

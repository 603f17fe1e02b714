import type { CodeRelation } from './proposal.ts'

/** Chapters so wide that sharing one says next to nothing. */
const WIDE_CHAPTERS = new Set(['39', '73', '84', '85', '90', '94'])

function relate(wanted: string, offered: string): CodeRelation | null {
  const depth = Math.min(wanted.length, offered.length)
  if (depth >= 6 && wanted.slice(0, 6) === offered.slice(0, 6)) {
    return { level: 'subheading', value: 1, wanted, offered }
  }
  if (depth >= 4 && wanted.slice(0, 4) === offered.slice(0, 4)) {
    // Two different subheadings are known to differ; a bare heading may well mean the same thing.
    return { level: 'heading', value: wanted.length >= 6 && offered.length >= 6 ? 0.7 : 0.9, wanted, offered }
  }
  const chapter = wanted.slice(0, 2)
  if (depth >= 2 && chapter === offered.slice(0, 2)) {
    return { level: 'chapter', value: WIDE_CHAPTERS.has(chapter) ? 0.1 : 0.25, wanted, offered }
  }
  return null
}

/** The nearest pair of codes, or null when none shares a chapter. Independent of the order of either list. */
export function codeRelation(wanted: readonly string[], offered: readonly string[]): CodeRelation | null {
  let best: CodeRelation | null = null
  for (const a of wanted) {
    for (const b of offered) {
      const found = relate(a, b)
      if (found && (!best || isNearer(found, best))) best = found
    }
  }
  return best
}

function isNearer(a: CodeRelation, b: CodeRelation): boolean {
  if (a.value !== b.value) return a.value > b.value
  return `${a.wanted} ${a.offered}` < `${b.wanted} ${b.offered}`
}

/** The distinct headings (4 digits) of a list of codes, sorted. */
export function headingsOf(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code) => code.length >= 4).map((code) => code.slice(0, 4)))].sort()
}

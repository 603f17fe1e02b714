import type { Token } from './tokens.ts'

export interface CodeFound {
  system: 'hs' | 'vsic'
  /** Digits only. */
  code: string
  /** Places of the words that said it: from, and one past the last. */
  from: number
  to: number
  /** False for a bare number, which may also be a word of a name. */
  named: boolean
}

const HS_NAMES = new Set(['hs', 'hscode', 'taric'])
const VSIC_NAMES = new Set(['vsic', 'isic'])
// "mã HS", "HS code", "mã ngành": said beside the name of the system.
const BESIDE = new Set(['ma', 'code', 'so', 'heading', 'chapter', 'chuong', 'nhom', 'class'])
const INDUSTRY_WORD = new Set(['nganh'])

/** Digits that follow, "8544" or "8544.49" or "8544 49 11", as one number. */
function digitsAt(tokens: readonly Token[], from: number): { code: string; to: number } | undefined {
  const first = tokens[from]
  if (!first || !/^\d{2,10}$/.test(first.folded)) return undefined
  let code = first.folded
  let to = from + 1
  while (
    to < tokens.length &&
    /^\d{2}$/.test(tokens[to]?.folded ?? '') &&
    tokens[to]?.glued &&
    code.length < 8
  ) {
    code += tokens[to]?.folded
    to++
  }
  return { code, to }
}

function hsCode(digits: string): string | undefined {
  if (digits.length === 2 || digits.length === 4 || digits.length === 6) return digits
  return digits.length > 6 ? digits.slice(0, 6) : undefined
}

/** Whether this word only leads up to a code: "mã 8516", "heading 8516". */
export function leadsToCode({ folded }: Pick<Token, 'folded'>): boolean {
  return BESIDE.has(folded)
}

function isChapter(code: string): boolean {
  const chapter = Number(code.slice(0, 2))
  return chapter >= 1 && chapter <= 97 && chapter !== 77
}

/**
 * Codes of goods and industries: "HS 8544.49", "mã HS 8516", "VSIC 2740", "ngành 2740", and bare "8516" or "854449".
 * A bare number of four digits can be of either system, so it is reported for both.
 */
export function findCodes(tokens: readonly Token[]): CodeFound[] {
  const found: CodeFound[] = []
  for (let place = 0; place < tokens.length; place++) {
    const named = namedCode(tokens, place)
    const codes = named.length > 0 ? named : bareCode(tokens, place)
    if (codes.length === 0) continue
    found.push(...codes)
    place = (codes[0]?.to ?? place + 1) - 1
  }
  return found
}

function namedCode(tokens: readonly Token[], place: number): CodeFound[] {
  let at = place
  while (BESIDE.has(tokens[at]?.folded ?? '')) at++
  const name = tokens[at]?.folded ?? ''
  const joined = /^(hs|vsic)(\d{2,8})$/.exec(name)
  if (joined) return inSystem(joined[1] === 'hs' ? 'hs' : 'vsic', joined[2] ?? '', place, at + 1)
  const system = HS_NAMES.has(name)
    ? 'hs'
    : VSIC_NAMES.has(name) || INDUSTRY_WORD.has(name)
      ? 'vsic'
      : undefined
  if (!system) return []
  at++
  while (BESIDE.has(tokens[at]?.folded ?? '')) at++
  const digits = digitsAt(tokens, at)
  return digits ? inSystem(system, digits.code, place, digits.to) : []
}

function inSystem(system: 'hs' | 'vsic', digits: string, from: number, to: number): CodeFound[] {
  const code = system === 'hs' ? hsCode(digits) : digits.length <= 5 ? digits.slice(0, 4) : undefined
  if (code === undefined || (system === 'hs' && !isChapter(code))) return []
  return [{ system, code, from, to, named: true }]
}

function bareCode(tokens: readonly Token[], place: number): CodeFound[] {
  const digits = digitsAt(tokens, place)
  const before = tokens[place - 1]?.folded ?? ''
  if (!digits || digits.code.length < 4 || HS_NAMES.has(before) || VSIC_NAMES.has(before)) return []
  const { code, to } = digits
  const found: CodeFound[] = []
  const hs = hsCode(code)
  if (hs && isChapter(hs)) found.push({ system: 'hs', code: hs, from: place, to, named: false })
  if (code.length === 4) found.push({ system: 'vsic', code, from: place, to, named: false })
  return found
}

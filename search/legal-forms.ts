import { LEGAL_FORM_WORDS } from '#reference/legal-forms.ts'

import { tokenise, type Token } from './tokens.ts'

// Pieces of forms that stand alone in what people type.
const ALSO = [
  'công ty',
  'cty',
  'c.ty',
  'cổ phần',
  'mtv',
  'một thành viên',
  'company',
  'co., ltd',
  'joint stock',
  'joint stock corporation',
  'incorporated',
  'plc',
  'tổng công ty cổ phần',
  'tập đoàn',
]

// Without marks these are everyday words ("nồi hơi", "cơ khí", "CN" for industry).
const EVERYDAY = new Set(['hoi', 'co', 'cn'])
// These end many names and begin others, so they go only from the end, and only when another word stays.
const ONLY_AFTER_A_NAME = new Set(['group', 'limited', 'association', 'branch', 'partnership', 'cooperative'])
const SHORT_BUT_CLEAR = new Set(['cp'])

interface Form {
  words: { marked: string; folded: string }[]
}

function formOf(text: string): Form | undefined {
  const words = tokenise(text).map(({ marked, folded }) => ({ marked, folded }))
  const letters = words.map((word) => word.folded).join('')
  if (words.length === 0 || EVERYDAY.has(letters)) return undefined
  if (letters.length <= 2 && !SHORT_BUT_CLEAR.has(letters)) return undefined
  return { words }
}

const FORMS: Form[] = [...LEGAL_FORM_WORDS, ...ALSO]
  .map(formOf)
  .filter((form) => form !== undefined)
  .sort((left, right) => right.words.length - left.words.length)

const BY_FIRST = group((form) => form.words[0]?.folded ?? '')
const BY_LAST = group((form) => form.words.at(-1)?.folded ?? '')

function group(key: (form: Form) => string): Map<string, Form[]> {
  const grouped = new Map<string, Form[]>()
  for (const form of FORMS) grouped.set(key(form), [...(grouped.get(key(form)) ?? []), form])
  return grouped
}

function fits(form: Form, tokens: readonly Token[], from: number): boolean {
  return form.words.every((word, index) => {
    const token = tokens[from + index]
    return token?.folded === word.folded && (token.marked === token.folded || token.marked === word.marked)
  })
}

function onlyAfterAName(form: Form): boolean {
  return form.words.length === 1 && ONLY_AFTER_A_NAME.has(form.words[0]?.folded ?? '')
}

/**
 * Cuts legal forms off both ends of a name or a query: "Công ty Cổ phần", "JSC", "TNHH MTV".
 * `rest` is empty when nothing but legal forms was there.
 */
export function stripLegalForms(tokens: readonly Token[]): { rest: Token[]; removed: Token[] } {
  let from = 0
  let to = tokens.length
  for (let changed = true; changed && from < to;) {
    const leading = BY_FIRST.get(tokens[from]?.folded ?? '')?.find(
      (form) => !onlyAfterAName(form) && form.words.length <= to - from && fits(form, tokens, from),
    )
    const trailing = BY_LAST.get(tokens[to - 1]?.folded ?? '')?.find(
      (form) =>
        form.words.length <= to - from - (onlyAfterAName(form) ? 1 : 0) &&
        fits(form, tokens, to - form.words.length),
    )
    changed = leading !== undefined || trailing !== undefined
    if (leading) from += leading.words.length
    else if (trailing) to -= trailing.words.length
  }
  return { rest: tokens.slice(from, to), removed: [...tokens.slice(0, from), ...tokens.slice(to)] }
}

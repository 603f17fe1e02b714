import { LEGAL_FORM_WORDS, LEGAL_FORMS } from '#reference/legal-forms.ts'
import { nameKey } from '#reference/name-key.ts'

const CODE_BY_WORDS = new Map<string, string>()
for (const { code, countries, nameVi, nameEn, shortVi, shortEn, alsoTyped } of LEGAL_FORMS) {
  // "Co., Ltd" is written in many countries; before a name stand only the Vietnamese forms.
  if (!countries.includes('VN')) continue
  for (const words of [nameVi, nameEn, shortVi, shortEn, ...alsoTyped])
    if (!CODE_BY_WORDS.has(nameKey(words))) CODE_BY_WORDS.set(nameKey(words), code)
}

/** Longest first, so that "Công ty TNHH MTV" is seen before "Công ty TNHH". */
const BEGINNINGS = LEGAL_FORM_WORDS.flatMap((words) => {
  const code = CODE_BY_WORDS.get(nameKey(words))
  return code === undefined ? [] : [{ words: words.toLowerCase(), code }]
})

/** The legal form that a Vietnamese name begins with: "Công ty TNHH MTV …" is one-member-limited; null without one. */
export function legalFormOf(name: string): string | null {
  return beginning(name)?.code ?? null
}

/** The name without the legal form before it. */
export function withoutLegalForm(name: string): string {
  const found = beginning(name)
  return found ? name.slice(found.words.length).trim() : name
}

function beginning(name: string) {
  const lower = name.toLowerCase()
  return BEGINNINGS.find(({ words }) => lower.startsWith(words) && /^[\s,.-]/.test(lower.slice(words.length)))
}

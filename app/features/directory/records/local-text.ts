import type { Language } from '#app/locales/language.ts'

/** Words of a record, in the language in which they exist. `lang` is told to screen readers where it is not the page's. */
export interface LocalText {
  text: string
  lang: Language
}

/** The words in the reader's language, else in the other one; null when there are none. */
export function localText(language: Language, vi: string | null, en: string | null): LocalText | null {
  const own = language === 'vi' ? vi : en
  if (own) return { text: own, lang: language }
  const other = language === 'vi' ? en : vi
  return other ? { text: other, lang: language === 'vi' ? 'en' : 'vi' } : null
}

/** A name that every record has in Vietnamese and some in English: the one to show, and the other if it differs. */
export function bothNames(
  language: Language,
  vi: string,
  en: string | null,
): { name: LocalText; otherName: LocalText | null } {
  const name = localText(language, vi, en) ?? { text: vi, lang: 'vi' }
  const other = name.lang === 'vi' ? en : vi
  const differs = other !== null && other !== name.text
  return { name, otherName: differs ? { text: other, lang: name.lang === 'vi' ? 'en' : 'vi' } : null }
}

/** Between the two languages of a note that one column holds for every reader, Vietnamese first. */
const BETWEEN_LANGUAGES = ' / '

/** A note of one or more lines in the reader's language; a line in one language only is shown as it is. */
export function localNote(language: Language, note: string | null): string | null {
  if (note === null) return null
  const lines = note.split('\n').map((line) => {
    const languages = line.split(BETWEEN_LANGUAGES)
    return languages.length === 2 ? languages[language === 'vi' ? 0 : 1] : line
  })
  return lines.join('\n').trim() || null
}

import { HS_CHAPTERS, type HsChapter } from './hs-chapters.ts'
import { HS_HEADINGS, type HsHeading } from './hs-headings.ts'

export { HS_CHAPTERS, type HsChapter } from './hs-chapters.ts'
export { HS_HEADINGS, type HsHeading } from './hs-headings.ts'

/** Edition of the Harmonised System that the tables follow. */
export const HS_VERSION = '2022'

const CHAPTER_BY_CODE = new Map(HS_CHAPTERS.map((chapter) => [chapter.code, chapter]))
const HEADING_BY_CODE = new Map(HS_HEADINGS.map((heading) => [heading.code, heading]))

/** The chapter of a code of two or more digits, or undefined. */
export function hsChapter(code: string): HsChapter | undefined {
  return CHAPTER_BY_CODE.get(code.slice(0, 2))
}

/** The heading of a code of four or more digits, or undefined when the table does not carry it. */
export function hsHeading(code: string): HsHeading | undefined {
  return HEADING_BY_CODE.get(code.slice(0, 4))
}

/** Digits of an HS code as people write it ("8539.50", "85 39"), or null when it is not 2, 4, 6 or 8 digits. */
export function hsDigits(typed: string): string | null {
  const digits = typed.replace(/[.\s-]/g, '')
  return /^(\d{2}){1,4}$/.test(digits) ? digits : null
}

/** The short title of the heading, else of the chapter, in one language; the code itself when neither is known. */
export function hsName(code: string, language: 'vi' | 'en'): string {
  const entry = hsHeading(code) ?? hsChapter(code)
  if (!entry) return code
  return language === 'vi' ? entry.nameVi : entry.nameEn
}

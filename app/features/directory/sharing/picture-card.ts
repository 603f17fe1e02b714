import type { Language } from '#app/locales/language.ts'

/** The kinds of pages that have a picture of their own. */
export const PICTURED = ['home', 'catalogue', 'enterprise', 'product'] as const
export type Pictured = (typeof PICTURED)[number]

/** What the picture of a page says, in the page's language. */
export interface PictureCard {
  kind: Pictured
  /** Of the record; null where there is only one page of the kind. */
  slug: string | null
  language: Language
  /** What kind of thing it is. */
  eyebrow: string
  title: string
  /** At most three lines below the title. */
  lines: string[]
  /** One or two letters that stand for a logo. */
  initials: string | null
  seal: { year: number; label: string; faded: boolean } | null
  /** Said of records that are invented. */
  demonstration: string | null
  /** What the site is, at the foot. */
  about: string
}

import type { Area } from './areas.ts'
import type { Language } from './language.ts'

/** Addresses of the words as the browser loads them, filled in when the site is built (scripts/word-files.ts). */
export const WORD_FILES: Readonly<Partial<Record<`${Language}.${Area}`, string>>> = {}

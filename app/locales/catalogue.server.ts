import { enOfServer } from './en.server.ts'
import { en } from './en.ts'
import type { Language } from './language.ts'
import { viOfServer, type ServerWords } from './vi.server.ts'
import { vi, type Words } from './vi.ts'

/** The words of the pages and those of the server alone. */
export type AllWords = Words & ServerWords

const CATALOGUES: Record<Language, AllWords> = { vi: { ...vi, ...viOfServer }, en: { ...en, ...enOfServer } }

/** All words of a language. In the browser only the pages' words of the reader's language are loaded (see entry.client.tsx). */
export function catalogueOf(language: Language): AllWords {
  return CATALOGUES[language]
}

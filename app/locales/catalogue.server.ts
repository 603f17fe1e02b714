import { en } from './en.ts'
import type { Language } from './language.ts'
import { vi } from './vi.ts'

const CATALOGUES = { vi, en }

/** All words of a language. In the browser only the reader's own language is loaded (see entry.client.tsx). */
export function catalogueOf(language: Language): typeof vi {
  return CATALOGUES[language]
}

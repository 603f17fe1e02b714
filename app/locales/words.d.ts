import type { Language } from './language.ts'
import type { Words } from './vi.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Words
  }
}

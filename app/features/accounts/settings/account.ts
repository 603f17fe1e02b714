import type { Language } from '#app/locales/language.ts'

export const ACCOUNT_DONE = ['person', 'password', 'email', 'endSession', 'endOthers'] as const
/** What was just done on the account page. */
export type AccountDone = (typeof ACCOUNT_DONE)[number]

export function isAccountDone(text: string | null): text is AccountDone {
  return ACCOUNT_DONE.some((done) => done === text)
}

/** What the account page shows. */
export interface AccountPage {
  name: string
  email: string
  language: Language
  timeZone: string
  zones: { value: string; label: string; group: string }[]
  /** Shared accounts can be looked at but not changed. */
  demonstration: boolean
  secondFactor: boolean
  sessions: {
    id: string
    /** Null when the browser did not say what it is. */
    device: string | null
    address: string | null
    lastUsedAt: Date
    createdAt: Date
    present: boolean
  }[]
}

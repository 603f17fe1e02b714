import type { Language } from '#app/locales/language.ts'
import { DEMONSTRATION_ACCOUNTS } from '#prisma/seed/accounts.ts'

/** A demonstration account as the sign-in page offers it. */
export interface ShownAccount {
  email: string
  password: string
  name: string
  role: string
}

/** The accounts that come with the demonstration data. Ask only when that data is loaded. */
export function demonstrationAccounts(language: Language): ShownAccount[] {
  return DEMONSTRATION_ACCOUNTS.map(({ email, password, name, roleVi, roleEn }) => ({
    email,
    password,
    name,
    role: language === 'en' ? roleEn : roleVi,
  }))
}

/** What people agree to. `account` is the condition of having one: it is withdrawn by deleting the account. */
export const PURPOSES = ['account', 'programme_news'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Those that one may give and take back at will. */
export const OPTIONAL_PURPOSES = ['programme_news'] as const satisfies readonly Purpose[]
export type OptionalPurpose = (typeof OPTIONAL_PURPOSES)[number]

/** Version of the words of each. Whoever changes the words in app/locales gives them another one. */
export const TEXT_VERSION: Record<Purpose, string> = { account: '2026-11', programme_news: '2026-11' }

/** A consent as its owner sees it; dates in ISO 8601. */
export interface ConsentState {
  purpose: Purpose
  /** Null when it is not given at present. */
  givenAt: string | null
  textVersion: string | null
  withdrawnAt: string | null
}

import type { Scope } from '#app/platform/scopes.ts'

/** How long a token may be good for, in days; `never` has no end. */
export const LIFETIMES = ['30', '90', '365', 'never'] as const
export type Lifetime = (typeof LIFETIMES)[number]

export const MOST_NAME_LETTERS = 80
/** Tokens in use that one person may have. */
export const MOST_TOKENS = 20

const DAY_MS = 86_400_000

/** When a token that is made now ends; null for never. */
export function endOf(lifetime: Lifetime, now: Date): Date | null {
  return lifetime === 'never' ? null : new Date(now.getTime() + Number(lifetime) * DAY_MS)
}

/** `revoked` by its owner, `over` past its last day. */
export type TokenState = 'live' | 'over' | 'revoked'

/** One token in the list of its owner. Moments are ISO 8601. */
export interface TokenRow {
  id: string
  name: string
  /** Its last characters. */
  hint: string
  scopes: Scope[]
  state: TokenState
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

/** The page on which a person keeps tokens. */
export interface TokensPage {
  tokens: TokenRow[]
  /** No more can be made before one is withdrawn. */
  full: boolean
  /** Whether any of the person's enterprises can be changed by a token. */
  member: boolean
}

import type { SignedInActor } from './actor.ts'
import type { Scope } from './scopes.ts'

/** Whom a personal token stands for, and what it may be used for. Staff roles do not come with a token. */
export interface Bearer {
  tokenId: string
  actor: SignedInActor
  scopes: readonly Scope[]
}

export function isScopeGiven(bearer: Bearer, scope: Scope): boolean {
  return bearer.scopes.includes(scope)
}

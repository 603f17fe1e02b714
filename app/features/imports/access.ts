import type { Actor, ActorMembership } from '#app/platform/actor.ts'
import { may, mayFor } from '#app/platform/permissions.ts'

import { OWN_KINDS, type ImportKind } from './import-kind.ts'

/** Whose records a person may bring in. */
export interface ImportScopes {
  /** Of any enterprise. */
  all: boolean
  /** Of these alone. */
  own: readonly ActorMembership[]
}

export function scopesOf(actor: Actor): ImportScopes {
  return {
    all: may(actor, 'imports.all'),
    own: actor.memberships.filter(({ enterpriseId }) => mayFor(actor, enterpriseId, 'imports.run')),
  }
}

/** Whether a person may see and work on an import. */
export function mayHandle(actor: Actor, { enterpriseId }: { enterpriseId: string | null }): boolean {
  return may(actor, 'imports.all') || (enterpriseId !== null && mayFor(actor, enterpriseId, 'imports.run'))
}

/** Whether a person may bring in records of a kind, of one enterprise or, with null, of any. */
export function mayBringIn(actor: Actor, kind: ImportKind, enterpriseId: string | null): boolean {
  if (enterpriseId === null) return may(actor, 'imports.all')
  return OWN_KINDS.includes(kind) && mayFor(actor, enterpriseId, 'imports.run')
}

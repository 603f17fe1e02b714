import type { StaffRole } from '#app/platform/actor.ts'

/** How long one may look as somebody else; for more one gives a reason again. */
export const VIEWING_MINUTES = 30
/** A reason is a sentence that somebody will read. */
export const LEAST_REASON_LETTERS = 10
export const MOST_REASON_LETTERS = 500

/** Why nobody may look as this person; null when an administrator may. */
export function refusalToView(
  administratorId: string,
  person: { id: string; staffRoles: readonly StaffRole[]; erasedAt: Date | null },
): 'viewOneself' | 'viewAdministrator' | 'viewErased' | null {
  if (person.id === administratorId) return 'viewOneself'
  if (person.staffRoles.includes('administrator')) return 'viewAdministrator'
  if (person.erasedAt) return 'viewErased'
  return null
}

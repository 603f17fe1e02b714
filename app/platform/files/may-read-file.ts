import { type Actor, actsFor, type StaffRole } from '../actor.ts'

const OFFICERS: readonly StaffRole[] = ['department_officer', 'local_officer', 'administrator']

/**
 * Whether somebody may see a document: everybody a public one; its enterprise and officers a private one, and its uploader where it is of no enterprise.
 */
export function mayReadFile(
  actor: Actor,
  file: { visibility: 'everyone' | 'members'; enterpriseId: string | null; uploaderId: string | null },
): boolean {
  if (file.visibility === 'everyone') return true
  if (actor.personId === null) return false
  const own =
    file.enterpriseId === null ? actor.personId === file.uploaderId : actsFor(actor, file.enterpriseId)
  return own || actor.staffRoles.some((role) => OFFICERS.includes(role))
}

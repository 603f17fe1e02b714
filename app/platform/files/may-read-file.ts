import { type Actor, actsFor } from '../actor.ts'
import { may } from '../permissions.ts'

/**
 * Whether somebody may see a document: everybody a public one; a private one its enterprise and those who decide about
 * verifications, and its uploader where it is of no enterprise. A file of a need opens here for its own people alone: whoever
 * else may see it does so on the page of the need, where each opening is noted.
 */
export function mayReadFile(
  actor: Actor,
  file: {
    visibility: 'everyone' | 'members'
    enterpriseId: string | null
    uploaderId: string | null
    ofNeed?: boolean
  },
): boolean {
  if (file.visibility === 'everyone') return true
  if (actor.personId === null) return false
  const own =
    file.enterpriseId === null ? actor.personId === file.uploaderId : actsFor(actor, file.enterpriseId)
  return own || (!file.ofNeed && may(actor, 'verifications.decide'))
}

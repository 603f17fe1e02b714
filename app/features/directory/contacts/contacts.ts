import { type Actor, actsFor, type StaffRole } from '#app/platform/actor.ts'

/** Whom to ask at an enterprise, and how. */
export interface Contacts {
  name: string | null
  email: string | null
  phone: string | null
}

/** What a page says of the contacts of an enterprise; null where none are stated. */
export type ShownContacts = ({ kind: 'shown' } & Contacts) | { kind: 'afterMeeting' } | null

const OFFICERS: readonly StaffRole[] = ['department_officer', 'administrator']

/**
 * The contacts for a reader: its own people, officers, and those whose enterprise it agreed to meet. Everybody else learns that
 * they are shown after a meeting is agreed.
 * @param agreed whether a meeting was agreed with an enterprise that the reader acts for
 */
export function contactsFor(
  actor: Actor,
  enterprise: {
    id: string
    contactName: string | null
    contactEmail: string | null
    contactPhone: string | null
  },
  agreed: boolean,
): ShownContacts {
  const { contactName: name, contactEmail: email, contactPhone: phone } = enterprise
  if (name === null && email === null && phone === null) return null
  const officer = actor.staffRoles.some((role) => OFFICERS.includes(role))
  if (agreed || officer || actsFor(actor, enterprise.id)) return { kind: 'shown', name, email, phone }
  return { kind: 'afterMeeting' }
}

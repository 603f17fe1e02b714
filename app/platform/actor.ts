import type { Language } from '#app/locales/language.ts'

export type StaffRole =
  'administrator' | 'department_officer' | 'council_member' | 'local_officer' | 'organiser'

export type MembershipRole = 'owner' | 'editor' | 'representative'

/** An enterprise that the person acts for. */
export interface ActorMembership {
  enterpriseId: string
  role: MembershipRole
  name: string
  nameEn: string | null
  slug: string
}

/** Who is asking. Every use-case gets one; a visitor has no person. */
export interface Actor {
  personId: string | null
  sessionId: string | null
  name: string
  email: string
  language: Language
  timeZone: string
  staffRoles: readonly StaffRole[]
  memberships: readonly ActorMembership[]
  /** `missing`: staff who still owe a code of their second factor; until then they have neither roles nor memberships. */
  secondFactor: 'notNeeded' | 'passed' | 'missing'
  /** Set while an administrator looks at the product as this person: nothing may be changed. */
  viewing?: ActorViewing
}

/** Who looks as somebody else, and until when (ISO 8601). */
export interface ActorViewing {
  id: string
  administratorId: string
  administratorName: string
  until: string
}

/** An actor who has signed in. */
export type SignedInActor = Actor & { personId: string; sessionId: string }

export const VISITOR: Actor = {
  personId: null,
  sessionId: null,
  name: '',
  email: '',
  language: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  staffRoles: [],
  memberships: [],
  secondFactor: 'notNeeded',
}

export function isSignedIn(actor: Actor): actor is SignedInActor {
  return actor.personId !== null && actor.sessionId !== null
}

/** Whether the actor acts for this enterprise. */
export function actsFor(actor: Actor, enterpriseId: string): boolean {
  return actor.memberships.some((membership) => membership.enterpriseId === enterpriseId)
}

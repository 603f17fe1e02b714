import type { LocalText } from '#app/features/directory/index.ts'

export const MEMBER_ROLES = ['owner', 'editor', 'representative'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** An invitation lives for so long after its last mail. */
export const INVITATION_DAYS = 7
/** Invitations under way at a time, and mails for one of them. */
export const MOST_INVITATIONS = 20
export const MOST_MAILS = 5

/** Whether a change leaves an enterprise without anybody who owns it. */
export function leavesNobody(
  owners: readonly string[],
  change: { personId: string; becomes: MemberRole | null },
): boolean {
  const left = owners.filter((id) => id !== change.personId)
  return change.becomes !== 'owner' && owners.includes(change.personId) && left.length === 0
}

/** Why a link of an invitation leads nowhere any more; null while it does. */
export function faultOf(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): 'used' | 'revoked' | 'expired' | null {
  if (invitation.acceptedAt) return 'used'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : null
}

/** The page on which the people of an enterprise are listed. Days are ISO dates. */
export interface TeamPage {
  slug: string
  name: LocalText
  me: { personId: string; role: MemberRole; onlyOwner: boolean }
  /** Owners change it, the others look. */
  mayManage: boolean
  members: {
    personId: string
    name: string
    email: string
    role: MemberRole
    jobTitle: string | null
    since: string
  }[]
  /** For owners only. */
  invitations: {
    id: string
    email: string
    role: MemberRole
    by: string | null
    sentOn: string
    expiresOn: string
    expired: boolean
    /** Whether another mail may be sent. */
    resendable: boolean
  }[]
}

/** What the link of an invitation shows. */
export interface InvitationPage {
  enterprise: LocalText
  slug: string
  role: MemberRole
  by: string | null
  email: string
  /** The address of the reader's account is another one: they have to say that they are meant. */
  otherAddress: string | null
  fault: 'used' | 'revoked' | 'expired' | null
  /** The reader acts for the enterprise already. */
  mine: boolean
}

/** The address of the page of a team. */
export function teamPath(slug: string): string {
  return `/enterprises/${slug}/team`
}

export const TEAM_DONE = ['invite', 'resend', 'revoke', 'role', 'remove'] as const
/** What has just been done, as it stands in the address after it. */
export type TeamDone = (typeof TEAM_DONE)[number]

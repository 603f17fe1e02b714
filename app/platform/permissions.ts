import { isSignedIn, type Actor, type MembershipRole, type StaffRole } from './actor.ts'
import { AppError } from './errors.ts'

type Rule = 'anyone' | 'signedIn' | 'member' | readonly StaffRole[] | { staffOrMember: readonly StaffRole[] }

/**
 * Who may do what: the one table. What is not in it cannot be asked for.
 * `member` means acting for at least one enterprise; which one is checked by the use-case against its subject. So is, for
 * `staffOrMember`, what members may do that staff may do for all.
 */
export const PERMISSIONS = {
  'site.read': 'anyone',
  'directory.read': 'anyone',
  'session.open': 'anyone',
  'session.close': 'signedIn',
  'account.keep': 'signedIn',
  'calendar.keep': 'signedIn',
  /** Whoever has the secret address of a calendar. */
  'calendar.feed': 'anyone',
  'preferences.set': 'anyone',
  'files.read': 'anyone',
  'enterprises.register': 'signedIn',
  'claims.make': 'signedIn',
  'team.read': 'member',
  'invitations.accept': 'signedIn',
  'verification.ask': 'member',
  /**
   * Not for commune and other departments' officers: they confirm compliance and report on tasks that the Department gives
   * them (domain.md, section 5), and know nothing of who speaks for an enterprise. Nor do they open its private papers.
   */
  'verifications.decide': ['department_officer', 'administrator'],
  'profile.keep': 'member',
  'products.keep': 'member',
  'drafts.keep': 'member',
  'needs.read': 'anyone',
  'needs.keep': 'member',
  /** The page of a need: members answer and decide for their enterprises, officers decide whether it is shown. */
  'needs.answer': { staffOrMember: ['department_officer', 'administrator'] },
  'needs.review': ['department_officer', 'administrator'],
  'shortlists.keep': 'signedIn',
  'tokens.keep': 'signedIn',
  'webhooks.keep': 'signedIn',
  'savedSearches.keep': 'signedIn',
  'alerts.stop': 'anyone',
  'mailbox.read': 'anyone',
  'demand.count': 'anyone',
  'demand.read': ['department_officer', 'council_member', 'administrator'],
  'proposals.read': 'member',
  'proposals.choose': 'member',
  'broker.keep': ['department_officer', 'administrator'],
  'gaps.read': ['department_officer', 'council_member', 'administrator'],
  /** Who is there now, and whether oneself is. */
  'presence.read': 'member',
  'presence.set': 'member',
  'meetings.read': 'member',
  'meetings.request': 'member',
  'meetings.answer': 'member',
  /** Counts of meetings, nothing of what is said in them. */
  'meetings.oversee': ['organiser', 'department_officer', 'administrator'],
  /** Reports of misuse, with the words that they are about. */
  'meetings.settle': ['department_officer', 'administrator'],
  /** Notes of a meeting, shared and of one's own. */
  'meetings.note': 'member',
  /** By a link that only the person got, in a mail. */
  'meetings.answerByMail': 'anyone',
  'notifications.keep': 'signedIn',
  /** The table of what products are made of. */
  'composition.keep': ['department_officer', 'administrator'],
  'synonyms.manage': ['department_officer', 'administrator'],
  'administration.read': ['administrator'],
  'administration.act': ['administrator'],
  'viewing.end': 'signedIn',
  'duplicates.manage': ['department_officer', 'administrator'],
  'imports.run': { staffOrMember: ['department_officer', 'administrator'] },
  'imports.all': ['department_officer', 'administrator'],
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof PERMISSIONS

/**
 * What each role inside an enterprise may do for it. The table above lets a person as far as the use-case; the use-case
 * asks this one about the enterprise that the request names.
 */
export const ENTERPRISE_PERMISSIONS = {
  'profile.read': ['owner', 'editor', 'representative'],
  'profile.keep': ['owner', 'editor'],
  'webhooks.keep': ['owner', 'editor'],
  'products.keep': ['owner', 'editor'],
  'needs.keep': ['owner', 'editor'],
  'verification.ask': ['owner'],
  'team.manage': ['owner'],
  'imports.run': ['owner', 'editor'],
} as const satisfies Record<string, readonly MembershipRole[]>

export type EnterprisePermission = keyof typeof ENTERPRISE_PERMISSIONS

/** Whether the actor may do it for this enterprise. */
export function mayFor(actor: Actor, enterpriseId: string, permission: EnterprisePermission): boolean {
  const roles: readonly MembershipRole[] = ENTERPRISE_PERMISSIONS[permission]
  return actor.memberships.some(
    (membership) => membership.enterpriseId === enterpriseId && roles.includes(membership.role),
  )
}

/** All that staff can do, besides what anyone can, before they have given a code of their second factor. */
const WITHOUT_SECOND_FACTOR: readonly Permission[] = ['session.close', 'account.keep']

/** Whether the table lets this actor do it. */
export function may(actor: Actor, permission: Permission): boolean {
  const rule = ruleOf(permission)
  if (rule === 'anyone') return true
  if (!isSignedIn(actor)) return false
  if (actor.secondFactor === 'missing' && !WITHOUT_SECOND_FACTOR.includes(permission)) return false
  if (rule === 'signedIn') return true
  if (rule === 'member') return actor.memberships.length > 0
  if ('staffOrMember' in rule)
    return actor.memberships.length > 0 || rule.staffOrMember.some((role) => actor.staffRoles.includes(role))
  return rule.some((role) => actor.staffRoles.includes(role))
}

/** Private even from an administrator who looks at the product as its owner. */
const HIDDEN_WHILE_VIEWING: ReadonlySet<string> = new Set(['mailbox.read', 'account.keep', 'tokens.keep'])

/** Looking as somebody else changes nothing; leaving that view does. @throws AppError forbidden */
export function demandChange(actor: Actor, permission: Permission): void {
  demand(actor, permission)
  if (actor.viewing && permission !== 'viewing.end') throw new AppError('forbidden', 'viewingReadsOnly')
}

/**
 * @throws AppError `unauthenticated` for visitors, `forbidden` for people whom the table does not allow, with the reason
 * secondFactorMissing where a code would help
 */
export function demand(actor: Actor, permission: Permission): void {
  if (actor.viewing && HIDDEN_WHILE_VIEWING.has(permission))
    throw new AppError('forbidden', 'hiddenWhileViewing')
  if (may(actor, permission)) return
  if (!isSignedIn(actor)) throw new AppError('unauthenticated', 'signInFirst')
  if (actor.secondFactor === 'missing') throw new AppError('forbidden', 'secondFactorMissing')
  throw new AppError('forbidden', ruleOf(permission) === 'member' ? 'membersOnly' : 'notAllowed')
}

function ruleOf(permission: Permission): Rule {
  return PERMISSIONS[permission]
}

import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

import { leavesNobody, type MemberRole } from './team.ts'

/** Kind of the mail that invites. */
export const INVITATION_MAIL = 'teams.invitation'

const UNDER_WAY = { acceptedAt: null, revokedAt: null } as const

/** An enterprise with its people and the invitations under way; null for an unknown address. */
export function findTeam(db: PrismaClient, slug: string) {
  return db.enterprise.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      memberships: {
        select: {
          personId: true,
          role: true,
          jobTitle: true,
          createdAt: true,
          person: { select: { name: true, email: true } },
        },
        orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
      },
      invitations: {
        where: UNDER_WAY,
        include: { invitedBy: { select: { name: true } } },
        orderBy: { sentAt: 'desc' },
      },
    },
  })
}

/** Asks somebody by mail, with the word of it, in one transaction. @throws what the database says (P2002) when one is under way */
export function insertInvitation(
  db: PrismaClient,
  invitation: {
    enterpriseId: string
    email: string
    role: MemberRole
    language: 'vi' | 'en'
    invitedById: string
    sentAt: Date
    expiresAt: Date
  },
): Promise<void> {
  return db.$transaction(async (tx) => {
    const made = await tx.invitation.create({ data: invitation })
    await sendMail(tx, made)
    await announce(tx, 'invited', invitation.enterpriseId, {
      actorId: invitation.invitedById,
      invitationId: made.id,
      role: invitation.role,
    })
  })
}

/** Sends the mail of an invitation again, for another seven days. Returns false when it is not under way any more. */
export function sendAgain(
  db: PrismaClient,
  which: { id: string; enterpriseId: string },
  { sentAt, expiresAt, most }: { sentAt: Date; expiresAt: Date; most: number },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { ...which, ...UNDER_WAY, mails: { lt: most } },
      // The link of the mail before leads nowhere from now on.
      data: { sentAt, expiresAt, mails: { increment: 1 }, tokenHash: null },
    })
    if (count === 0) return false
    await sendMail(tx, await tx.invitation.findUniqueOrThrow({ where: { id: which.id } }))
    return true
  })
}

async function sendMail(
  tx: Transaction,
  invitation: { id: string; email: string; language: 'vi' | 'en'; mails: number },
): Promise<void> {
  await queueMail(tx, {
    key: `${INVITATION_MAIL}:${invitation.id}:${invitation.mails}`,
    address: invitation.email,
    kind: INVITATION_MAIL,
    language: invitation.language,
    payload: { invitation: invitation.id, mail: String(invitation.mails) },
  })
}

/** Takes an invitation back. Returns false when it is not under way any more. */
export function revokeInvitation(
  db: PrismaClient,
  which: { id: string; enterpriseId: string },
  by: { actorId: string; now: Date },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { ...which, ...UNDER_WAY },
      data: { revokedAt: by.now },
    })
    if (count > 0)
      await announce(tx, 'invitation-revoked', which.enterpriseId, {
        actorId: by.actorId,
        invitationId: which.id,
      })
    return count > 0
  })
}

const SHOWN = {
  enterprise: { select: { id: true, slug: true, nameVi: true, nameEn: true } },
  invitedBy: { select: { name: true } },
} as const

/** The invitation behind the hash of a link. */
export function findByHash(db: PrismaClient, tokenHash: string) {
  return db.invitation.findUnique({ where: { tokenHash }, include: SHOWN })
}

/** The invitation with an id, as long as it is under way or was used. */
export function findById(db: PrismaClient, id: string) {
  return db.invitation.findUnique({ where: { id }, include: SHOWN })
}

/** The invitation that a mail carries, as long as it is under way and this is its last mail. */
export function findOfMail(db: PrismaClient, id: string, mails: number) {
  return db.invitation.findFirst({ where: { id, mails, ...UNDER_WAY }, include: SHOWN })
}

/** Keeps the hash of the link that is about to be sent. */
export async function keepHash(db: PrismaClient, id: string, tokenHash: string): Promise<void> {
  await db.invitation.update({ where: { id }, data: { tokenHash } })
}

/** Uses an invitation up: the person acts for the enterprise from now on. Returns false when somebody was faster. */
export function acceptInvitation(
  db: PrismaClient,
  invitation: { id: string; enterpriseId: string; role: MemberRole },
  personId: string,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { id, enterpriseId, role } = invitation
    const { count } = await tx.invitation.updateMany({
      where: { id, ...UNDER_WAY, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    })
    if (count === 0) return false
    await tx.membership.createMany({ data: { personId, enterpriseId, role }, skipDuplicates: true })
    await announce(tx, 'joined', enterpriseId, { actorId: personId, personId, role })
    return true
  })
}

/**
 * Gives a member another role, or none (null). One at a time for an enterprise, so that of two owners who leave at once the
 * second finds out that there is no other.
 * @throws AppError notFound for whoever is no member, conflict when nobody would own it any more
 */
export function changeMember(
  db: PrismaClient,
  enterpriseId: string,
  change: { personId: string; becomes: MemberRole | null; actorId: string },
): Promise<void> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM enterprise WHERE id = ${enterpriseId}::uuid FOR NO KEY UPDATE`
    const members = await tx.membership.findMany({
      where: { enterpriseId },
      select: { id: true, personId: true, role: true },
    })
    // Whoever has lost the right meanwhile acts no more.
    const actor = members.find((one) => one.personId === change.actorId)
    if (!actor || (actor.role !== 'owner' && (change.actorId !== change.personId || change.becomes !== null)))
      throw new AppError('forbidden', 'ownersOnly')
    const member = members.find((one) => one.personId === change.personId)
    if (!member) throw new AppError('notFound', 'recordNotFound')
    const owners = members.filter(({ role }) => role === 'owner').map((one) => one.personId)
    if (leavesNobody(owners, change)) throw new AppError('conflict', 'lastOwner')
    if (change.becomes === member.role) return
    if (change.becomes === null) await tx.membership.delete({ where: { id: member.id } })
    else await tx.membership.update({ where: { id: member.id }, data: { role: change.becomes } })
    const { actorId, personId } = change
    await announce(tx, change.becomes === null ? 'left' : 'role-changed', enterpriseId, {
      actorId,
      personId,
      role: change.becomes ?? member.role,
    })
  })
}

async function announce(
  tx: Transaction,
  what: string,
  enterpriseId: string,
  payload: Record<string, string>,
): Promise<void> {
  await recordEvent(tx, {
    subjectKind: 'membership',
    subjectId: enterpriseId,
    kind: `membership.${what}`,
    payload,
  })
}

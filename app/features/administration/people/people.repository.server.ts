import type { Language } from '#app/locales/language.ts'
import type { StaffRole } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import type { PeopleFilter } from './people.ts'

const SUMMARY = {
  id: true,
  name: true,
  email: true,
  staffRoles: true,
  blockedAt: true,
  erasedAt: true,
  createdAt: true,
} as const

/** One page of the accounts under a filter, newest first, and how many there are. */
export async function findPeople(db: App['db'], filter: PeopleFilter, rowsOnPage: number) {
  const words = { contains: filter.q, mode: 'insensitive' } as const
  const where = {
    ...(filter.q ? { OR: [{ name: words }, { email: words }] } : {}),
    ...(filter.role === 'any_staff' ? { NOT: { staffRoles: { isEmpty: true } } } : {}),
    ...(filter.role === 'member' ? { memberships: { some: {} } } : {}),
    ...(filter.role && filter.role !== 'any_staff' && filter.role !== 'member'
      ? { staffRoles: { has: filter.role } }
      : {}),
    ...(filter.state === 'blocked' ? { blockedAt: { not: null }, erasedAt: null } : {}),
    ...(filter.state === 'erased' ? { erasedAt: { not: null } } : {}),
  }
  const [total, people] = await Promise.all([
    db.person.count({ where }),
    db.person.findMany({
      where,
      select: {
        ...SUMMARY,
        memberships: { select: { enterprise: { select: { nameVi: true, nameEn: true } } } },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * rowsOnPage,
      take: rowsOnPage,
    }),
  ])
  return { total, people }
}

/** Everything that the page of one account shows; null when there is none. */
export async function findPersonDetail(db: App['db'], id: string) {
  return db.person.findUnique({
    where: { id },
    select: {
      ...SUMMARY,
      blockedReason: true,
      emailVerified: true,
      language: true,
      timeZone: true,
      demonstration: true,
      secondFactor: { select: { confirmedAt: true } },
      memberships: {
        select: { role: true, enterprise: { select: { nameVi: true, nameEn: true, slug: true } } },
        orderBy: { createdAt: 'asc' },
      },
      sessions: {
        select: { id: true, createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
        orderBy: { createdAt: 'desc' },
        take: 50,
      },
    },
  })
}

/** What decides whether an account may be changed. */
export interface ChangedPerson {
  id: string
  language: Language
  staffRoles: StaffRole[]
  blockedAt: Date | null
  erasedAt: Date | null
}

export function findPersonForChange(db: App['db'] | Transaction, id: string): Promise<ChangedPerson | null> {
  return db.person.findUnique({
    where: { id },
    select: { id: true, language: true, staffRoles: true, blockedAt: true, erasedAt: true },
  })
}

/**
 * Runs a change of who may do what, one at a time: two administrators who take each other's role at the same moment
 * must not both succeed.
 */
export function changingRights<T>(db: App['db'], work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('administrators'))`
    return work(tx)
  })
}

/** Administrators who can sign in, besides one. */
export function countOtherAdministrators(tx: Transaction, personId: string): Promise<number> {
  return tx.person.count({
    where: { id: { not: personId }, staffRoles: { has: 'administrator' }, blockedAt: null, erasedAt: null },
  })
}

export async function setStaffRoles(tx: Transaction, id: string, staffRoles: StaffRole[]): Promise<void> {
  await tx.person.update({ where: { id }, data: { staffRoles } })
}

export async function setBlocked(
  tx: Transaction,
  id: string,
  blocked: { at: Date; reason: string } | null,
): Promise<void> {
  await tx.person.update({
    where: { id },
    data: { blockedAt: blocked?.at ?? null, blockedReason: blocked?.reason ?? null },
  })
}

/** Ends all sessions of a person; returns their ids, so that their sockets can be closed. */
export async function removeSessions(tx: Transaction, personId: string): Promise<string[]> {
  const sessions = await tx.session.findMany({ where: { personId }, select: { id: true } })
  await tx.session.deleteMany({ where: { personId } })
  return sessions.map(({ id }) => id)
}

/** Makes the account of an address an administrator's. Returns false when there is no such account. */
export async function grantAdministrator(db: App['db'], email: string): Promise<boolean> {
  return changingRights(db, async (tx) => {
    const person = await tx.person.findFirst({
      where: { email, erasedAt: null },
      select: { id: true, staffRoles: true },
    })
    if (!person) return false
    if (!person.staffRoles.includes('administrator'))
      await setStaffRoles(tx, person.id, [...person.staffRoles, 'administrator'])
    return true
  })
}

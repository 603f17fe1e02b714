import type { ActorMembership, StaffRole } from '#app/platform/actor.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

export interface PersonRecord {
  id: string
  name: string
  email: string
  language: Language
  timeZone: string
  staffRoles: StaffRole[]
  demonstration: boolean
  memberships: ActorMembership[]
  /** Of the session that was asked about. */
  session: { secondFactorAt: Date | null; lastUsedAt: Date } | null
}

/** No session has it. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000'

/** A person with the enterprises that they act for, and one of their sessions where it is named; null when the account is gone. */
export async function findPerson(
  db: App['db'],
  personId: string,
  sessionId?: string,
): Promise<PersonRecord | null> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      timeZone: true,
      staffRoles: true,
      demonstration: true,
      sessions: {
        where: { id: sessionId ?? NO_SESSION },
        select: { secondFactorAt: true, lastUsedAt: true },
      },
      memberships: {
        select: { role: true, enterprise: { select: { id: true, nameVi: true, nameEn: true, slug: true } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!person) return null
  const { sessions, ...rest } = person
  return {
    ...rest,
    session: sessions[0] ?? null,
    memberships: person.memberships.map(({ role, enterprise }) => ({
      enterpriseId: enterprise.id,
      role,
      name: enterprise.nameVi,
      nameEn: enterprise.nameEn,
      slug: enterprise.slug,
    })),
  }
}

/** Whether somebody has the address. */
export async function hasAccount(db: App['db'] | Transaction, email: string): Promise<boolean> {
  return (await db.person.findUnique({ where: { email }, select: { id: true } })) !== null
}

/**
 * Makes a person who has shown that the address is theirs, with a password that is a hash already.
 * @returns the id; null when somebody has the address
 */
export async function createPerson(
  tx: Transaction,
  person: {
    name: string
    email: string
    language: Language
    timeZone: string
    password: string
    now: Date
  },
): Promise<string | null> {
  const { password, now, ...data } = person
  await waitForAddress(tx, data.email)
  const [made] = await tx.person.createManyAndReturn({
    data: [{ ...data, email: data.email.toLowerCase(), emailVerified: true, privacyAcceptedAt: now }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!made) return null
  const { id } = made
  await tx.account.create({ data: { personId: id, accountId: id, providerId: 'credential', password } })
  return id
}

/** A person as their own account needs them. */
export interface OwnPerson {
  id: string
  name: string
  email: string
  language: Language
  timeZone: string
  staffRoles: StaffRole[]
  demonstration: boolean
}

const OWN = {
  id: true,
  name: true,
  email: true,
  language: true,
  timeZone: true,
  staffRoles: true,
  demonstration: true,
} as const

/** A person by id; null when the account is gone. */
export function findOwnPerson(db: App['db'], id: string): Promise<OwnPerson | null> {
  return db.person.findUnique({ where: { id }, select: OWN })
}

/** Who has the address; null when nobody has it. */
export function findOwnPersonByEmail(db: App['db'], email: string): Promise<OwnPerson | null> {
  return db.person.findUnique({ where: { email }, select: OWN })
}

/** Changes what is given. */
export async function updatePerson(
  tx: Transaction,
  id: string,
  data: Partial<Pick<OwnPerson, 'name' | 'language' | 'timeZone'>>,
): Promise<void> {
  await tx.person.update({ where: { id }, data })
}

/** Of several who want one address each waits for the one before, and then sees what that one has done. */
async function waitForAddress(tx: Transaction, email: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`address ${email.toLowerCase()}`}))`
}

/** Gives a person another address. False when somebody has it; of two at the same moment one gets it. */
export async function moveAddress(tx: Transaction, id: string, email: string): Promise<boolean> {
  await waitForAddress(tx, email)
  if (await hasAccount(tx, email)) return false
  await tx.person.update({ where: { id }, data: { email: email.toLowerCase() } })
  return true
}

/** Whether an account opens no session any more: blocked by an administrator, or deleted. */
export async function isClosed(db: App['db'], personId: string): Promise<boolean> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { blockedAt: true, erasedAt: true },
  })
  return person !== null && (person.blockedAt !== null || person.erasedAt !== null)
}

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
}

/** A person with the enterprises that they act for; null when the account is gone. */
export async function findPerson(db: App['db'], personId: string): Promise<PersonRecord | null> {
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
      memberships: {
        select: { role: true, enterprise: { select: { id: true, nameVi: true, nameEn: true, slug: true } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  if (!person) return null
  return {
    ...person,
    memberships: person.memberships.map(({ role, enterprise }) => ({
      enterpriseId: enterprise.id,
      role,
      name: enterprise.nameVi,
      nameEn: enterprise.nameEn,
      slug: enterprise.slug,
    })),
  }
}

/** Who has an open session, and with which rights. */
export interface PersonOfSession extends PersonRecord {
  session: { id: string; secondFactorAt: Date | null; lastUsedAt: Date }
}

type SessionRow = Omit<PersonOfSession, 'session'> & {
  sessionId: string
  secondFactorAt: Date | null
  lastUsedAt: Date
}

/** Asked with every request and every command: one statement, prepared once for each connection. */
const OF_SESSION = `
  SELECT p.id, p.name, p.email::text, p.language::text, p.time_zone AS "timeZone",
    p.staff_roles::text[] AS "staffRoles", p.demonstration,
    s.id AS "sessionId", s.second_factor_at AS "secondFactorAt", s.last_used_at AS "lastUsedAt",
    coalesce((
      SELECT json_agg(json_build_object(
        'enterpriseId', e.id, 'role', m.role, 'name', e.name_vi, 'nameEn', e.name_en, 'slug', e.slug
      ) ORDER BY m.created_at)
      FROM membership m JOIN enterprise e ON e.id = m.enterprise_id
      WHERE m.person_id = p.id
    ), '[]') AS memberships
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.token = $1 AND s.expires_at > $2`

/** The person behind the token of a session that is open at this moment; null for no such session. */
export async function findPersonOfSession(
  pool: App['pool'],
  token: string,
  now: Date,
): Promise<PersonOfSession | null> {
  const { rows } = await pool.query<SessionRow>({
    name: 'person of session',
    text: OF_SESSION,
    values: [token, now],
  })
  const [row] = rows
  if (!row) return null
  const { sessionId, secondFactorAt, lastUsedAt, ...person } = row
  return { ...person, session: { id: sessionId, secondFactorAt, lastUsedAt } }
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

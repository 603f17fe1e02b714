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

/** Who has the address, and the language to write to them in; null when nobody has it. */
export function findPersonByEmail(
  db: App['db'],
  email: string,
): Promise<{ id: string; language: Language; demonstration: boolean } | null> {
  return db.person.findUnique({
    where: { email },
    select: { id: true, language: true, demonstration: true },
  })
}

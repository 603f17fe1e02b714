import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import type { PersonLink } from '../copy/own-records.repository.server.ts'
import { erasedAddress, pseudonym } from './erasure.ts'

/** Notes when an account is to be erased and ends its sessions; returns their ids. */
export async function markForErasure(db: App['db'], personId: string, due: Date): Promise<string[]> {
  return db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { eraseDueAt: due } })
    const sessions = await tx.session.findMany({ where: { personId }, select: { id: true } })
    await tx.session.deleteMany({ where: { personId } })
    return sessions.map(({ id }) => id)
  })
}

/** Enterprises that nobody else owns. */
export async function findSolelyOwned(db: App['db'], personId: string) {
  return db.enterprise.findMany({
    where: {
      memberships: {
        some: { personId, role: 'owner' },
        none: { role: 'owner', personId: { not: personId } },
      },
    },
    select: { slug: true, nameVi: true, nameEn: true },
    orderBy: { nameVi: 'asc' },
  })
}

/** Accounts whose time has come. */
export async function findDue(db: App['db'], now: Date): Promise<string[]> {
  const people = await db.person.findMany({
    where: { eraseDueAt: { lte: now }, erasedAt: null },
    select: { id: true },
  })
  return people.map(({ id }) => id)
}

/**
 * Removes everything that names a person and all that belongs to them; what others did with them keeps a pseudonym.
 * @returns false when the person has signed in meanwhile
 */
export async function erase(
  tx: Transaction,
  personId: string,
  links: readonly PersonLink[],
  now: Date,
): Promise<boolean> {
  const [person] = await tx.$queryRaw<{ email: string; name: string }[]>`
    SELECT email::text, name FROM person WHERE id = ${personId}::uuid AND erase_due_at <= ${now} AND erased_at IS NULL FOR UPDATE`
  if (!person) return false
  // While it is still known whom the person acts for.
  await tx.$executeRawUnsafe(CONTACTS, person.email, person.name, personId)
  await tx.person.update({
    where: { id: personId },
    data: {
      name: pseudonym(personId),
      email: erasedAddress(personId),
      emailVerified: false,
      image: null,
      staffRoles: [],
      blockedReason: null,
      eraseDueAt: null,
      erasedAt: now,
    },
  })
  for (const { table, column, owned } of links) {
    if (owned) await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "${column}" = $1::uuid`, personId)
  }
  for (const statement of BY_ADDRESS) await tx.$executeRawUnsafe(statement, person.email)
  // The last step: also what the steps before have just logged.
  await tx.$executeRaw`
    DELETE FROM audit_personal WHERE person_id = ${personId}::uuid OR person_id IS NULL AND (
      position(lower(${person.email}) IN lower(coalesce(before, '{}')::text || coalesce(after, '{}')::text)) > 0
      OR coalesce(before, '{}') ->> 'contact_name' = ${person.name}
      OR coalesce(after, '{}') ->> 'contact_name' = ${person.name})`
  return true
}

/** Whom an enterprise names as its contact, where that is this person. */
const CONTACTS = `
  UPDATE enterprise SET contact_name = NULL, contact_email = NULL, contact_phone = NULL
  WHERE lower(contact_email) = lower($1) OR contact_name = $2
    AND id IN (SELECT enterprise_id FROM membership WHERE person_id = $3::uuid)`

/** What knows the address without a link to the person. */
const BY_ADDRESS = [
  `DELETE FROM verification WHERE identifier ILIKE '%' || $1 || '%' OR value ILIKE '%' || $1 || '%'`,
  `DELETE FROM account_ticket WHERE email = $1::citext`,
  `DELETE FROM invitation WHERE email = $1::citext`,
  `DELETE FROM mail WHERE address = $1::citext`,
]

import type { ActorMembership, StaffRole } from '#app/platform/actor.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

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

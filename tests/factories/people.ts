import { randomUUID } from 'node:crypto'

import { hashPassword } from 'better-auth/crypto'

import { isSignedIn, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

export const PASSWORD = 'a password for tests'

let hash: Promise<string> | undefined

/** An enterprise with one person who acts for it and can sign in with PASSWORD. */
export async function aMember(
  app: App,
  given: { name?: string; language?: 'vi' | 'en'; timeZone?: string } = {},
): Promise<{ personId: string; enterpriseId: string; slug: string; email: string }> {
  const id = randomUUID()
  const slug = `enterprise-${id}`
  const email = `${id}@tests.example`
  const enterprise = await app.db.enterprise.create({
    data: { slug, nameVi: given.name ?? `Công ty ${id}`, origin: 'member', asOf: new Date('2026-01-01') },
  })
  const person = await app.db.person.create({
    data: {
      name: `Đại diện ${given.name ?? id}`,
      email,
      emailVerified: true,
      language: given.language ?? 'vi',
      timeZone: given.timeZone ?? 'Asia/Ho_Chi_Minh',
      memberships: { create: { enterpriseId: enterprise.id, role: 'owner' } },
    },
  })
  hash ??= hashPassword(PASSWORD)
  await app.db.account.create({
    data: { personId: person.id, accountId: person.id, providerId: 'credential', password: await hash },
  })
  return { personId: person.id, enterpriseId: enterprise.id, slug, email }
}

/** A person who can sign in with PASSWORD and acts for the given enterprise, or for none. */
export async function aPerson(
  app: App,
  given: { name?: string; acts?: { for: string; as: 'owner' | 'editor' | 'representative' } } = {},
): Promise<{ personId: string; email: string }> {
  const email = `${randomUUID()}@tests.example`
  const { acts } = given
  hash ??= hashPassword(PASSWORD)
  const password = await hash
  const { id } = await app.db.person.create({
    data: {
      name: given.name ?? 'Người dùng',
      email,
      emailVerified: true,
      ...(acts ? { memberships: { create: { enterpriseId: acts.for, role: acts.as } } } : {}),
    },
  })
  await app.db.account.create({
    data: { personId: id, accountId: id, providerId: 'credential', password },
  })
  return { personId: id, email }
}

/** Signs in through the product's own door. Returns the Cookie header that a browser would send from then on. */
export async function cookieOf(app: App, email: string): Promise<string> {
  const { headers, response } = await app.auth.api.signInEmail({
    body: { email, password: PASSWORD },
    returnHeaders: true,
  })
  // Staff as they are after their second factor; the tests of accounts sign in without it by the product's own form.
  await app.db.session.updateMany({ where: { token: response.token }, data: { secondFactorAt: new Date() } })
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** A signed-in person as use-cases see them. */
export async function signedInAs(app: App, email: string): Promise<SignedInActor> {
  const actor = await app.actorOf(new Headers({ cookie: await cookieOf(app, email) }))
  if (!isSignedIn(actor)) throw new Error(`${email} could not sign in`)
  return actor
}

import { randomUUID } from 'node:crypto'

import type { MembershipRole, StaffRole } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { aCertificateOf, aFact, anEnterprise, aNeed, aProduct } from './directory.ts'

/** Everybody that a route can be asked by. */
export const ROLES = [
  'visitor',
  'person',
  'representative',
  'editor',
  'owner',
  'council_member',
  'local_officer',
  'organiser',
  'department_officer',
  'administrator',
] as const
export type Role = (typeof ROLES)[number]

/** Stands in every text of what belongs to the other enterprise: where it is read, something leaked. */
export const CANARY = 'Thạch Sùng Xanh'

export interface Cast {
  /** The person behind each role; a visitor is nobody. */
  people: Record<Exclude<Role, 'visitor'>, string>
  /** The enterprise that the member roles act for. */
  own: { id: string; slug: string }
  /** Not published, and everything of it marked with the canary. Nobody of the cast acts for it. */
  other: { id: string; slug: string; personId: string; records: Record<string, string> }
}

/** People of every role, an enterprise of theirs, and another one whose things none of them may see. */
export async function aCast(app: App): Promise<Cast> {
  const own = await anEnterprise(app.db, { nameVi: 'Công ty của mình', origin: 'member' })
  const people = {} as Cast['people']
  for (const role of ROLES) if (role !== 'visitor') people[role] = await person(app, role, own.id)
  return { people, own: { id: own.id, slug: own.slug }, other: await anOther(app) }
}

const MEMBERS: readonly string[] = ['representative', 'editor', 'owner'] satisfies MembershipRole[]

async function person(app: App, role: Exclude<Role, 'visitor'>, enterpriseId: string): Promise<string> {
  const member = MEMBERS.includes(role)
  const { id } = await app.db.person.create({
    data: {
      name: `Vai ${role}`,
      email: `${randomUUID()}@tests.example`,
      emailVerified: true,
      staffRoles: member || role === 'person' ? [] : [role as StaffRole],
      ...(member ? { memberships: { create: { enterpriseId, role: role as MembershipRole } } } : {}),
    },
  })
  return id
}

async function anOther(app: App): Promise<Cast['other']> {
  const { db } = app
  const enterprise = await anEnterprise(db, {
    nameVi: CANARY,
    descriptionVi: CANARY,
    origin: 'member',
    publishedAt: null,
  })
  const { id: personId } = await db.person.create({
    data: {
      name: CANARY,
      email: `${randomUUID()}@tests.example`,
      emailVerified: true,
      memberships: { create: { enterpriseId: enterprise.id, role: 'owner' } },
    },
  })
  const product = await aProduct(db, enterprise.id, { nameVi: CANARY })
  const certificate = await aCertificateOf(db, enterprise.id, 'iso-9001', { issuer: CANARY })
  const need = await aNeed(db, enterprise.id, { titleVi: CANARY })
  const fact = await aFact(db, enterprise.id, product.id, { value: 1 })
  const shortlist = await db.shortlist.create({
    data: { enterpriseId: enterprise.id, name: CANARY, createdById: personId },
  })
  const search = await db.savedSearch.create({
    data: { personId, name: CANARY, address: 'q=led', frequency: 'never', language: 'vi' },
  })
  const partner = await anEnterprise(db, { nameVi: 'Bên gặp' })
  const meeting = await db.meeting.create({
    data: {
      clientKey: randomUUID(),
      requesterPersonId: personId,
      requesterEnterpriseId: enterprise.id,
      responderEnterpriseId: partner.id,
      purpose: CANARY,
      place: 'online',
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  })
  return {
    id: enterprise.id,
    slug: enterprise.slug,
    personId,
    records: {
      enterprises: enterprise.slug,
      products: product.slug,
      shortlists: shortlist.id,
      'saved-searches': search.id,
      meetings: meeting.id,
      certificates: certificate.id,
      needs: need.id,
      facts: fact.id,
    },
  }
}

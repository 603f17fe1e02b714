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

/** Name of every private file. */
export const PAPER = 'paper.pdf'

export interface Cast {
  /** The person behind each role; a visitor is nobody. */
  people: Record<Exclude<Role, 'visitor'>, string>
  /** The enterprise that the member roles act for. */
  own: { id: string; slug: string; things: Things }
  /** Not published, and everything of it marked with the canary. Nobody of the cast acts for it. */
  other: {
    id: string
    slug: string
    personId: string
    /** What stands in an address behind each of its beginnings: `account/webhooks` → an id. */
    records: Record<string, string>
  }
}

/** What belongs to one enterprise and is not to be seen by others: ids, and the key of a file. */
export interface Things {
  importId: string
  webhookId: string
  requestId: string
  /** Waits for an officer. */
  needId: string
  fileKey: string
}

/** People of every role, an enterprise of theirs, and another one whose things none of them may see. */
export async function aCast(app: App): Promise<Cast> {
  const own = await anEnterprise(app.db, { nameVi: 'Công ty của mình', origin: 'member' })
  const people = {} as Cast['people']
  for (const role of ROLES) if (role !== 'visitor') people[role] = await person(app, role, own.id)
  const things = await thingsOf(app, own.id, people.owner, 'Của mình')
  return { people, own: { id: own.id, slug: own.slug, things }, other: await anOther(app) }
}

/** A list that was refused in part, a webhook, a claim, a need and a private paper, each with the given words in it. */
async function thingsOf(app: App, enterpriseId: string, personId: string, words: string): Promise<Things> {
  const { db } = app
  const imported = await db.import.create({
    data: { kind: 'products', state: 'done', source: words, fileName: words, personId, enterpriseId },
  })
  const webhook = await db.webhook.create({
    data: {
      enterpriseId,
      createdById: personId,
      url: `https://elsewhere.example/?${encodeURIComponent(words)}`,
      events: [],
      secret: new Uint8Array([1]),
      state: 'disabled',
    },
  })
  const at = new Date()
  await db.webhookMessage.create({
    data: {
      webhookId: webhook.id,
      kind: words,
      payload: {},
      state: 'failed',
      nextAttemptAt: at,
      createdAt: at,
    },
  })
  const request = await db.verificationRequest.create({
    data: { kind: 'claim', enterpriseId, personId, jobTitle: words, statement: words },
  })
  const need = await aNeed(db, enterpriseId, { titleVi: words, specification: words, state: 'in_review' })
  const fileKey = randomUUID().replaceAll('-', '')
  const paper = Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`)
  await app.files.put(fileKey, [{ name: 'whole', from: paper }])
  await db.storedFile.create({
    data: {
      key: fileKey,
      kind: 'document',
      mediaType: 'application/pdf',
      bytes: paper.length,
      sha256: '0'.repeat(64),
      name: PAPER,
      visibility: 'members',
      enterpriseId,
      uploaderId: personId,
    },
  })
  return {
    importId: imported.id,
    webhookId: webhook.id,
    requestId: request.id,
    needId: need.id,
    fileKey,
  }
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
  const pair = await db.brokeredPair.create({
    data: {
      firstId: enterprise.id,
      secondId: partner.id,
      note: CANARY,
      steps: { create: { version: 1, state: 'proposed', note: CANARY } },
    },
  })
  const things = await thingsOf(app, enterprise.id, personId, CANARY)
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
      broker: pair.id,
      certificates: certificate.id,
      needs: need.id,
      facts: fact.id,
      imports: things.importId,
      'account/webhooks': things.webhookId,
      verifications: things.requestId,
      files: things.fileKey,
      'admin/people': personId,
      id: enterprise.publicId,
      'api/v1/enterprises': enterprise.publicId,
      'api/v1/products': product.publicId,
    },
  }
}

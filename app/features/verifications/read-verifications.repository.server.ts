import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

import type { RequestKind, RequestState } from './verification.ts'
import { PAPERS } from './verifications.repository.server.ts'

const HOUSE = { slug: true, nameVi: true, nameEn: true } as const

const ROW = {
  id: true,
  kind: true,
  state: true,
  jobTitle: true,
  createdAt: true,
  updatedAt: true,
  person: { select: { name: true } },
  enterprise: {
    select: { ...HOUSE, _count: { select: { memberships: { where: { role: 'owner' } } } } },
  },
} as const satisfies Prisma.VerificationRequestSelect

const STATES = ['open', 'returned', 'approved', 'rejected'] as const

/** A page of the queue, what waits longest first, and how many there are in each state. */
export async function findQueue(
  db: PrismaClient,
  { kind, state, skip, take }: { kind: RequestKind | null; state: RequestState; skip: number; take: number },
) {
  const ofKind = kind === null ? {} : { kind }
  const waiting = state === 'open' || state === 'returned'
  const [rows, counts] = await Promise.all([
    db.verificationRequest.findMany({
      where: { ...ofKind, state },
      select: ROW,
      orderBy: waiting ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip,
      take,
    }),
    db.verificationRequest.groupBy({ by: ['state'], where: ofKind, _count: true }),
  ])
  const countOf = (one: RequestState) => counts.find((row) => row.state === one)?._count ?? 0
  return { rows, counts: STATES.map((one) => ({ state: one, count: countOf(one) })) }
}
export type QueueRow = Awaited<ReturnType<typeof findQueue>>['rows'][number]

/** One request with its steps and what the directory knows of its enterprise; null for an id that is none. */
export async function findRequest(db: PrismaClient, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  return db.verificationRequest.findUnique({
    where: { id },
    include: {
      person: { select: { name: true, email: true, emailVerified: true, createdAt: true } },
      steps: {
        orderBy: { version: 'asc' },
        select: { version: true, kind: true, note: true, at: true, actor: { select: { name: true } } },
      },
      papers: PAPERS,
      enterprise: {
        select: {
          id: true,
          ...HOUSE,
          taxCode: true,
          origin: true,
          website: true,
          sourceUrl: true,
          publishedAt: true,
          createdAt: true,
          verifiedLevel: true,
          verifiedUntil: true,
          sites: { orderBy: [{ kind: 'asc' }, { id: 'asc' }], take: 1 },
          memberships: {
            select: { role: true, person: { select: { name: true, email: true } } },
            orderBy: { createdAt: 'asc' },
          },
          _count: { select: { products: true, certificates: true } },
        },
      },
    },
  })
}

/** What was asked before about this enterprise, or by this person, the newest first. */
export function findEarlier(
  db: PrismaClient,
  request: { id: string; enterpriseId: string; personId: string },
) {
  const { id, enterpriseId, personId } = request
  return db.verificationRequest.findMany({
    where: { id: { not: id }, OR: [{ enterpriseId }, { personId }] },
    select: ROW,
    orderBy: { createdAt: 'desc' },
    take: 10,
  })
}

/** Other enterprises of the same ten digits: a parent, or its branches. */
export function findRelated(db: PrismaClient, enterpriseId: string, taxCode: string | null) {
  const digits = taxCode?.slice(0, 10) ?? ''
  if (!/^\d{10}$/.test(digits)) return Promise.resolve([])
  return db.enterprise.findMany({
    where: { id: { not: enterpriseId }, taxCode: { startsWith: digits } },
    select: { ...HOUSE, taxCode: true },
    take: 10,
  })
}

/** What a mail about a request says; null when it is gone. */
export function findForMail(db: PrismaClient, id: string) {
  return db.verificationRequest.findUnique({
    where: { id },
    select: {
      kind: true,
      version: true,
      state: true,
      jobTitle: true,
      person: { select: { name: true } },
      enterprise: { select: HOUSE },
      steps: { orderBy: { version: 'desc' }, take: 1, select: { note: true } },
    },
  })
}

/** A person's claims, the newest first. */
export function findClaimsOf(db: PrismaClient, personId: string) {
  return db.verificationRequest.findMany({
    where: { personId, kind: 'claim' },
    select: ROW,
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
}

import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

import type { HandIn } from './verification.schema.ts'
import {
  lastDayOf,
  type Level,
  type RequestKind,
  type RequestState,
  type RequestStep,
} from './verification.ts'

/** Kinds of mails; their composers are in compose-mails.server.ts. */
export const MAILS = { decided: 'verification.decided', claimed: 'verification.claimed' } as const

/** The files of a request, in the order in which they came. */
export const PAPERS = {
  orderBy: [{ createdAt: 'asc' }, { fileKey: 'asc' }],
  select: { file: { select: { key: true, name: true, bytes: true } } },
} as const satisfies Prisma.VerificationRequest$papersArgs

const UNDER_WAY: RequestState[] = ['open', 'returned']

/** The enterprise that a request is about, by its address. */
export function findSubject(db: PrismaClient, slug: string) {
  return db.enterprise.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      taxCode: true,
      publishedAt: true,
      verifiedLevel: true,
      verifiedOn: true,
      verifiedUntil: true,
      _count: { select: { memberships: { where: { role: 'owner' } } } },
    },
  })
}

/** The last request of a kind about an enterprise; of this person, or of anybody of it. */
export function findLatest(
  db: PrismaClient,
  which: { kind: RequestKind; enterpriseId: string; personId?: string },
) {
  return db.verificationRequest.findFirst({
    where: which,
    orderBy: { createdAt: 'desc' },
    include: {
      steps: { orderBy: { version: 'desc' }, take: 1, select: { kind: true, note: true, at: true } },
      papers: PAPERS,
    },
  })
}

/** How many claims of a person wait for an officer. */
export function countUnderWay(db: PrismaClient, personId: string): Promise<number> {
  return db.verificationRequest.count({ where: { personId, state: { in: UNDER_WAY } } })
}

/** The evidence in words. */
export type Evidence = Omit<HandIn, 'dropped'>

/**
 * Hands a request in, with its files, its first step, the word of it, and a mail to those who own the enterprise already.
 * @throws what the database says (P2002) when one is under way
 */
export function insertRequest(
  db: PrismaClient,
  request: Evidence & { kind: RequestKind; enterpriseId: string; personId: string },
  papers: readonly string[],
): Promise<string> {
  return db.$transaction(async (tx) => {
    const { id } = await tx.verificationRequest.create({
      data: {
        ...request,
        papers: { create: papers.map((fileKey) => ({ fileKey })) },
        steps: {
          create: { version: 1, kind: 'submitted', actorId: request.personId },
        },
      },
      select: { id: true },
    })
    await announce(tx, id, 'submitted', { actorId: request.personId, enterpriseId: request.enterpriseId })
    if (request.kind === 'claim') await tellOwners(tx, id, request.enterpriseId)
    return id
  })
}

async function tellOwners(tx: Transaction, id: string, enterpriseId: string): Promise<void> {
  const owners = await tx.membership.findMany({
    where: { enterpriseId, role: 'owner' },
    select: { person: { select: { id: true, language: true } } },
  })
  for (const { person } of owners)
    await queueMail(tx, {
      key: `${MAILS.claimed}:${id}:${person.id}`,
      recipientId: person.id,
      kind: MAILS.claimed,
      language: person.language,
      payload: { request: id },
    })
}

/** A step from a state that the actor saw to another. */
export interface Move {
  id: string
  /** As the actor saw it. */
  version: number
  from: RequestState
  to: RequestState
  step: RequestStep
  actorId: string
  note: string | null
}

/**
 * Takes a step, and with it what follows from it, in one transaction with the word of it.
 * @throws AppError conflict when the request has moved on since
 */
export function moveRequest(
  db: PrismaClient,
  move: Move,
  also: (tx: Transaction, request: MovedRequest) => Promise<void>,
): Promise<void> {
  return db.$transaction(async (tx) => {
    const { id, version, from, to, step, actorId, note } = move
    // Of two who decide at once, the second finds that the version has gone.
    const { count } = await tx.verificationRequest.updateMany({
      where: { id, version, state: from },
      data: { state: to, version: { increment: 1 } },
    })
    if (count === 0) throw new AppError('conflict', 'requestMovedOn')
    await tx.verificationStep.create({
      data: { requestId: id, version: version + 1, kind: step, actorId, note },
    })
    const request = await tx.verificationRequest.findUniqueOrThrow({
      where: { id },
      select: { id: true, version: true, kind: true, enterpriseId: true, personId: true, jobTitle: true },
    })
    await also(tx, request)
    await announce(tx, id, step, { actorId, enterpriseId: request.enterpriseId })
  })
}

export interface MovedRequest {
  id: string
  version: number
  kind: RequestKind
  enterpriseId: string
  personId: string
  jobTitle: string
}

/** Writes the evidence anew, as it was answered with; files that are dropped go a day later. */
export async function writeEvidence(
  tx: Transaction,
  id: string,
  words: Evidence,
  papers: { added: readonly string[]; dropped: readonly string[] },
): Promise<void> {
  await tx.verificationPaper.deleteMany({ where: { requestId: id, fileKey: { in: [...papers.dropped] } } })
  await tx.verificationPaper.createMany({
    data: papers.added.map((fileKey) => ({ requestId: id, fileKey })),
  })
  await tx.verificationRequest.update({ where: { id }, data: { ...words } })
}

/** Lets a person own an enterprise; somebody who acts for it already becomes an owner. */
export async function writeOwner(
  tx: Transaction,
  { personId, enterpriseId, jobTitle }: MovedRequest,
  actorId: string,
): Promise<void> {
  await tx.membership.upsert({
    where: { personId_enterpriseId: { personId, enterpriseId } },
    create: { personId, enterpriseId, role: 'owner', jobTitle },
    update: { role: 'owner' },
  })
  await recordEvent(tx, {
    subjectKind: 'membership',
    subjectId: enterpriseId,
    kind: 'membership.claimed',
    payload: { actorId, personId, role: 'owner' },
  })
}

/** Writes how far officers have looked, and on what day; search documents do not carry it. */
export async function writeLevel(
  tx: Transaction,
  { id, enterpriseId }: MovedRequest,
  { level, basis, day, actorId }: { level: Level; basis: string | null; day: Date; actorId: string },
): Promise<void> {
  await tx.verificationRequest.update({ where: { id }, data: { level } })
  await tx.enterprise.update({
    where: { id: enterpriseId },
    data: { verifiedLevel: level, verifiedOn: day, verifiedUntil: lastDayOf(day), verifiedBasis: basis },
  })
  await recordEvent(tx, {
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    kind: 'enterprise.verified',
    payload: { actorId, level },
  })
}

/** Tells whoever asked, in their language. */
export async function tellAsker(tx: Transaction, { id, version, personId }: MovedRequest): Promise<void> {
  const { language } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { language: true },
  })
  await queueMail(tx, {
    key: `${MAILS.decided}:${id}:${version}`,
    recipientId: personId,
    kind: MAILS.decided,
    language,
    payload: { request: id, version: String(version) },
  })
}

async function announce(
  tx: Transaction,
  subjectId: string,
  step: string,
  payload: { actorId: string; enterpriseId: string },
): Promise<void> {
  await recordEvent(tx, { subjectKind: 'verification', subjectId, kind: `verification.${step}`, payload })
}

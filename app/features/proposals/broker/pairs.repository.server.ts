import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

import type { PairState } from './pair-state.ts'

/** Kinds of mails; their composers are in compose-mails.server.ts. */
export const MAILS = { proposed: 'broker.proposed' } as const

export interface NewPair {
  firstId: string
  secondId: string
  needId: string | null
  note: string
  /** UTC midnight. */
  followUpOn: Date | null
  officerId: string
}

const UNDER_WAY: PairState[] = ['proposed', 'introduced', 'met']

/**
 * Writes a pair with its first step, the word of it, and a mail to each owner of both enterprises.
 * @throws AppError conflict when the two are being brought together already
 */
export function insertPair(db: PrismaClient, pair: NewPair): Promise<string> {
  const both = [pair.firstId, pair.secondId]
  return db.$transaction(async (tx) => {
    // Two officers who propose the same two at once come one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${both.toSorted().join(' ')}, 0))`
    const earlier = await tx.brokeredPair.findFirst({
      where: { firstId: { in: both }, secondId: { in: both }, state: { in: UNDER_WAY } },
      select: { id: true },
    })
    if (earlier) throw new AppError('conflict', 'pairUnderWay', { field: 'partner' })
    const { id } = await tx.brokeredPair.create({
      data: { ...pair, steps: { create: { version: 1, state: 'proposed', actorId: pair.officerId } } },
      select: { id: true },
    })
    await announce(tx, id, 'proposed', { actorId: pair.officerId, enterpriseIds: both })
    for (const enterpriseId of both) await tellOwners(tx, id, enterpriseId)
    return id
  })
}

async function tellOwners(tx: Transaction, pair: string, enterpriseId: string): Promise<void> {
  const owners = await tx.membership.findMany({
    where: { enterpriseId, role: 'owner' },
    select: { person: { select: { id: true, language: true } } },
  })
  for (const { person } of owners)
    await queueMail(tx, {
      key: `${MAILS.proposed}:${pair}:${enterpriseId}:${person.id}`,
      recipientId: person.id,
      kind: MAILS.proposed,
      language: person.language,
      payload: { pair, enterprise: enterpriseId },
    })
}

export interface PairMove {
  id: string
  /** As the officer saw it. */
  version: number
  from: PairState
  to: PairState
  note: string | null
  followUpOn: Date | null
  actorId: string
}

/**
 * Takes the next step of a pair with the word of it.
 * @throws AppError conflict when the pair has moved on since
 */
export function movePair(db: PrismaClient, move: PairMove): Promise<void> {
  const { id, version, from, to, note, followUpOn, actorId } = move
  return db.$transaction(async (tx) => {
    // Of two who write at once, the second finds that the version has gone.
    const { count } = await tx.brokeredPair.updateMany({
      where: { id, version, state: from },
      data: { state: to, followUpOn, version: { increment: 1 } },
    })
    if (count === 0) throw new AppError('conflict', 'pairMovedOn')
    await tx.brokeredStep.create({ data: { pairId: id, version: version + 1, state: to, note, actorId } })
    const pair = await tx.brokeredPair.findUniqueOrThrow({
      where: { id },
      select: { firstId: true, secondId: true },
    })
    await announce(tx, id, to, { actorId, enterpriseIds: [pair.firstId, pair.secondId] })
  })
}

async function announce(
  tx: Transaction,
  subjectId: string,
  state: PairState,
  payload: { actorId: string; enterpriseIds: string[] },
): Promise<void> {
  await recordEvent(tx, { subjectKind: 'brokered_pair', subjectId, kind: `brokered_pair.${state}`, payload })
}

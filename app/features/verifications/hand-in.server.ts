import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { mayFor } from '#app/platform/permissions.ts'

import type { HandIn } from './verification.schema.ts'
import { isUnderWay, type RequestKind, stateAfter } from './verification.ts'
import { findClaimed } from './claimed-enterprise.server.ts'
import {
  countUnderWay,
  findLatest,
  findSubject,
  insertRequest,
  moveRequest,
  writeEvidence,
} from './verifications.repository.server.ts'

/** Who claims more at a time does not act for all of them. */
const MOST_UNDER_WAY = 5

type Port = Pick<App, 'db'>

/**
 * Claims an enterprise: an officer decides whether this person owns its profile. The same form answers what came back.
 * @param code the tax code, which must be known of an enterprise that is not published
 * @throws AppError notFound, conflict when they act for it already, or when a claim of theirs waits
 */
export async function claimEnterprise(
  app: Port,
  actor: SignedInActor,
  { slug, code }: { slug: string; code: string | null },
  input: HandIn,
): Promise<void> {
  const enterprise = await findClaimed(app, actor, slug, code)
  if (actsFor(actor, enterprise.id)) throw new AppError('conflict', 'alreadyMember')
  await handIn(app, actor, { kind: 'claim', enterpriseId: enterprise.id, personId: actor.personId }, input)
}

/**
 * Asks officers to look at what one's own enterprise states. The same form answers what came back.
 * @throws AppError notFound, forbidden for whoever does not own it, conflict when a request waits
 */
export async function askForCheck(
  app: Port,
  actor: SignedInActor,
  slug: string,
  input: HandIn,
): Promise<void> {
  const enterprise = await findSubject(app.db, slug)
  if (!enterprise || !actsFor(actor, enterprise.id)) throw new AppError('notFound', 'notFound')
  if (!mayFor(actor, enterprise.id, 'verification.ask')) throw new AppError('forbidden', 'ownersOnly')
  await handIn(app, actor, { kind: 'check', enterpriseId: enterprise.id }, input)
}

async function handIn(
  app: Port,
  actor: SignedInActor,
  which: { kind: RequestKind; enterpriseId: string; personId?: string },
  input: HandIn,
): Promise<void> {
  const latest = await findLatest(app.db, which)
  const to = latest && stateAfter(latest.state, 'answered', 'asker')
  if (latest && to) {
    const { id, version, state: from } = latest
    const move = {
      id,
      version,
      from,
      to,
      step: 'answered' as const,
      actorId: actor.personId,
      // The evidence is kept in one place, which goes with the account of whoever handed it in.
      note: null,
    }
    return moveRequest(app.db, move, (tx) => writeEvidence(tx, id, input))
  }
  if (latest && isUnderWay(latest.state)) throw new AppError('conflict', 'requestWaits')
  if ((await countUnderWay(app.db, actor.personId)) >= MOST_UNDER_WAY)
    throw new AppError('conflict', 'tooManyRequests', { count: MOST_UNDER_WAY })
  try {
    await insertRequest(app.db, { ...input, ...which, personId: actor.personId })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') throw new AppError('conflict', 'requestWaits')
    throw error
  }
}

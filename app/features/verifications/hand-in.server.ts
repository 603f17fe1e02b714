import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { MOST_DOCUMENT_BYTES } from '#app/platform/files/file-kinds.ts'
import { keepDocument } from '#app/platform/files/keep-file.server.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'
import { mayFor } from '#app/platform/permissions.ts'

import type { HandIn } from './verification.schema.ts'
import { isUnderWay, MOST_PAPERS, type RequestKind, stateAfter } from './verification.ts'
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

/** The field of the form that takes files. */
export const PAPERS_ACCEPTED = { papers: { files: MOST_PAPERS, bytes: MOST_DOCUMENT_BYTES } }

type Port = Pick<App, 'db' | 'files' | 'photos' | 'clock'>

/**
 * Claims an enterprise: an officer decides whether this person owns its profile. The same form answers what came back.
 * @param code the tax code, which must be known of an enterprise that is not published
 * @param files papers as evidence, which only they and those who decide can open
 * @throws AppError notFound, conflict when they act for it already, or when a claim of theirs waits, invalid without any
 *   evidence and for a file that is no paper
 */
export async function claimEnterprise(
  app: Port,
  actor: SignedInActor,
  { slug, code }: { slug: string; code: string | null },
  input: HandIn,
  files: readonly ArrivedFile[] = [],
): Promise<void> {
  const enterprise = await findClaimed(app, actor, slug, code)
  if (actsFor(actor, enterprise.id)) throw new AppError('conflict', 'alreadyMember')
  await handIn(
    app,
    actor,
    { kind: 'claim', enterpriseId: enterprise.id, personId: actor.personId },
    input,
    files,
  )
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
  files: readonly ArrivedFile[] = [],
): Promise<void> {
  const enterprise = await findSubject(app.db, slug)
  if (!enterprise || !actsFor(actor, enterprise.id)) throw new AppError('notFound', 'notFound')
  if (!mayFor(actor, enterprise.id, 'verification.ask')) throw new AppError('forbidden', 'ownersOnly')
  await handIn(app, actor, { kind: 'check', enterpriseId: enterprise.id }, input, files)
}

async function handIn(
  app: Port,
  actor: SignedInActor,
  which: { kind: RequestKind; enterpriseId: string; personId?: string },
  { dropped, ...words }: HandIn,
  files: readonly ArrivedFile[],
): Promise<void> {
  const latest = await findLatest(app.db, which)
  const to = latest && stateAfter(latest.state, 'answered', 'asker')
  if (latest && to) {
    const left = latest.papers.filter(({ file }) => !dropped.includes(file.key)).length
    demandEvidence(which.kind, words, left + files.length)
    const added = await keepPapers(app, actor, which, files, MOST_PAPERS - left)
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
    return moveRequest(app.db, move, (tx) => writeEvidence(tx, id, words, { added, dropped }))
  }
  if (latest && isUnderWay(latest.state)) throw new AppError('conflict', 'requestWaits')
  if ((await countUnderWay(app.db, actor.personId)) >= MOST_UNDER_WAY)
    throw new AppError('conflict', 'tooManyRequests', { count: MOST_UNDER_WAY })
  demandEvidence(which.kind, words, files.length)
  const papers = await keepPapers(app, actor, which, files, MOST_PAPERS)
  try {
    await insertRequest(app.db, { ...words, ...which, personId: actor.personId }, papers)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') throw new AppError('conflict', 'requestWaits')
    throw error
  }
}

/** A word alone is no evidence that somebody acts for an enterprise: an officer must have something to look at. */
function demandEvidence(kind: RequestKind, { links }: Pick<HandIn, 'links'>, papers: number): void {
  if (kind === 'claim' && links.length === 0 && papers === 0)
    throw new AppError('invalid', 'claimNeedsEvidence', { field: 'papers' })
}

/**
 * Keeps what was handed in as evidence. That of a claim is the person's own: whoever owns the enterprise already does not
 * see it, and nor does the enterprise later.
 */
async function keepPapers(
  app: Port,
  uploader: SignedInActor,
  { kind, enterpriseId }: { kind: RequestKind; enterpriseId: string },
  files: readonly ArrivedFile[],
  room: number,
): Promise<string[]> {
  if (files.length > room)
    throw new AppError('invalid', 'tooManyPapers', { count: MOST_PAPERS, field: 'papers' })
  const owner = { enterpriseId: kind === 'claim' ? null : enterpriseId, uploader }
  const keys: string[] = []
  for (const file of files) keys.push(await keepDocument(app, file, owner))
  return keys
}

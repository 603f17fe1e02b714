import { createHash } from 'node:crypto'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { ApiAnswer } from '#app/platform/edge-api.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { answerInOne, claimKey, forgetKey } from './idempotency.repository.server.ts'

const KEY = /^[\x21-\x7e]{1,200}$/

type Adder = Pick<App, 'db' | 'clock' | 'env' | 'files' | 'photos'>

/** An addition that may have been sent before. */
export interface RepeatableRequest {
  actor: SignedInActor
  /** With its header Idempotency-Key; without one the work is done without further ado. */
  request: Request
  /** The body as it came. */
  text: string
}

/**
 * Adds something once for each key of a person, and answers a repetition with what it answered the first time
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). What was refused may be tried again.
 * @param add does the work with the database that it is given: work and answer are kept together or not at all
 * @throws AppError invalid for an impossible key; unprocessable for one of another request; conflict while the first is
 * under way
 */
export async function answerOnce(
  app: Adder,
  { actor, request, text }: RepeatableRequest,
  add: (app: Adder) => Promise<object>,
): Promise<ApiAnswer> {
  const key = request.headers.get('idempotency-key')
  const added = (body: object): ApiAnswer => ({ status: 201, body, personal: true })
  if (key === null) return added(await add(app))
  if (!KEY.test(key)) throw new AppError('invalid', 'badIdempotencyKey')
  const id = { personId: actor.personId, key }
  const claim = await claimKey(app.db, { ...id, hash: hashOf(request, text), now: app.clock.now() })
  if (claim.kind === 'other') throw new AppError('unprocessable', 'idempotencyKeyUsed')
  if (claim.kind === 'busy') throw new AppError('conflict', 'stillUnderWay')
  if (claim.kind === 'done') return { ...added(claim.body), headers: { 'idempotency-replayed': 'true' } }
  try {
    return added(await answerInOne(app.db, id, (db) => add({ ...app, db })))
  } catch (error) {
    await forgetKey(app.db, id)
    throw error
  }
}

function hashOf({ method, url }: Request, text: string): Uint8Array<ArrayBuffer> {
  const { pathname } = new URL(url)
  return new Uint8Array(createHash('sha256').update(`${method} ${pathname}\n${text}`).digest())
}

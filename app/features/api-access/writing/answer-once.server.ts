import { createHash } from 'node:crypto'

import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { claimKey, forgetKey, writeAnswer } from './idempotency.repository.server.ts'

const KEY = /^[\x21-\x7e]{1,200}$/

/** A request that may have been sent before. */
export interface RepeatableRequest {
  personId: string
  /** The header Idempotency-Key; null runs the work without further ado. */
  key: string | null
  method: string
  path: string
  body: string
}

/**
 * Does the work once for each key of a person, and answers a repetition with what it answered the first time
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/). What was refused may be tried again.
 * @throws AppError invalid for an impossible key; unprocessable for one of another request; conflict while the first is
 * under way
 */
export async function answerOnce(
  app: Pick<App, 'db' | 'clock'>,
  request: RepeatableRequest,
  run: () => Promise<{ status: number; body: object }>,
): Promise<{ status: number; body: object; repeated: boolean }> {
  const { personId, key } = request
  if (key === null) return { ...(await run()), repeated: false }
  if (!KEY.test(key)) throw new AppError('invalid', 'badIdempotencyKey')
  const hash = hashOf(request)
  const claim = await claimKey(app.db, { personId, key, hash, now: app.clock.now() })
  if (claim.kind === 'other') throw new AppError('unprocessable', 'idempotencyKeyUsed')
  if (claim.kind === 'busy') throw new AppError('conflict', 'stillUnderWay')
  if (claim.kind === 'done') return { status: claim.status, body: claim.body, repeated: true }
  try {
    const answer = await run()
    await writeAnswer(app.db, { personId, key }, answer)
    return { ...answer, repeated: false }
  } catch (error) {
    await forgetKey(app.db, { personId, key })
    throw error
  }
}

function hashOf({ method, path, body }: RepeatableRequest): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`${method} ${path}\n${body}`).digest())
}

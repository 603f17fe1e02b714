import { type Actor, isSignedIn } from './actor.ts'
import type { App } from './app.ts'
import type { AppError, ErrorCode } from './errors.ts'

/** Refusals that tell of somebody who tries what they may not. */
const TELLING: ReadonlySet<ErrorCode> = new Set(['forbidden', 'tooMany', 'tooLarge'])
/** Others by their reason: wrong credentials, tokens that are forged or over, files that are not what their name says. */
const TELLING_REASONS: ReadonlySet<string> = new Set([
  'wrongPassword',
  'wrongCode',
  'tokenInvalid',
  'notAPhoto',
  'notADocument',
  'photoUnreadable',
])

export interface RefusedRequest {
  path: string
  /** Of the client. */
  address: string
  method?: string
  requestId?: string
  /** Who asked, when the request got as far as to be asked. */
  actor?: () => Promise<Actor>
}

/** Logs what was refused to whom and why, for those who look for misuse; what people merely mistype is not told. */
export function logRefusal(
  { log }: Pick<App, 'log'>,
  error: AppError,
  { actor, ...request }: RefusedRequest,
): void {
  if (!TELLING.has(error.code) && !TELLING_REASONS.has(error.reasonKey)) return
  const line = { ...request, code: error.code, reason: error.reasonKey }
  const known = actor ? actor() : Promise.resolve(null)
  known.then(
    (who) => log.info({ ...line, personId: who && isSignedIn(who) ? who.personId : null }, 'refused'),
    () => log.info(line, 'refused'),
  )
}

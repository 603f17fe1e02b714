import type { IncomingHttpHeaders } from 'node:http'

import { languageOfAccept, languageOfPath } from '#app/locales/language.ts'

import type { App } from './app.ts'
import { explain } from './edge-words.server.ts'
import { AppError, STATUS_OF } from './errors.ts'
import { problemDocument } from './problem-document.server.ts'
import { logRefusal } from './refusals.server.ts'
import { withoutTokens } from './token-paths.ts'
import { mostBytesFor } from './upload-limits.ts'

/** What is known of a request before anything of it is read. */
export interface Arrival {
  method: string
  path: string
  address: string
  headers: IncomingHttpHeaders
}

/** A refusal, in the language of the address. */
export interface Refusal {
  status: number
  /** In plain words; to programs a problem document. */
  text: string
  headers: Record<string, string>
}

/**
 * Ends floods, oversized bodies and forms of other sites before anything is read.
 * @returns null for a request that may go on
 */
export async function refuseAtGate(app: App, arrival: Arrival): Promise<Refusal | null> {
  const error = (await floodOf(app, arrival)) ?? faultOf(app, arrival)
  if (!error) return null
  const { method, path, address } = arrival
  logRefusal(app, error, { method, path: withoutTokens(path), address })
  const status = STATUS_OF[error.code]
  const { seconds } = error.detail
  const headers: Record<string, string> =
    typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {}
  if (arrival.path.startsWith('/api/')) {
    const language = languageOfAccept(arrival.headers['accept-language'] ?? '')
    const problem = problemDocument(error, { publicUrl: app.env.publicUrl, language, path: arrival.path })
    return { status, text: problem.text, headers: { ...headers, ...problem.headers } }
  }
  const words = explain(languageOfPath(arrival.path), error)
  const type = 'text/plain; charset=utf-8'
  return { status, text: `${words.title}. ${words.text}`, headers: { ...headers, 'content-type': type } }
}

async function floodOf(app: App, { address }: Arrival): Promise<AppError | null> {
  const seconds = await app.limits.request(address)
  return seconds > 0 ? new AppError('tooMany', 'tooMany', { seconds }) : null
}

function faultOf(app: App, { method, path, headers }: Arrival): AppError | null {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null
  if (!isOwnOrigin(app.env.publicUrl, headers)) return new AppError('forbidden', 'foreignOrigin')
  const length = headers['content-length']
  // A body of unknown length could be endless.
  if (length === undefined && headers['transfer-encoding'] !== undefined)
    return new AppError('invalid', 'unreadableForm')
  const most = mostBytesFor(path)
  if (Number(length ?? 0) <= most) return null
  return new AppError('tooLarge', 'tooLarge', { megabytes: Math.floor(most / 1_000_000) })
}

/** A form posted from another site must not ride on the reader's session. Programs send no origin. */
function isOwnOrigin(publicUrl: string, headers: IncomingHttpHeaders): boolean {
  const { origin } = headers
  if (headers['sec-fetch-site'] === 'cross-site') return false
  if (origin === undefined || origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === headers.host
}

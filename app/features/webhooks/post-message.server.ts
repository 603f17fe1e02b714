import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'

import { bareHost, faultOfAddress, isLoopback, isPublicIp } from './public-address.ts'
import type { Failure } from './webhook.ts'

const TIMEOUT_MS = 10_000
const EXCERPT_BYTES = 1000

/** What came of an attempt. */
export interface Outcome {
  /** Status of the answer; null when there was none. */
  status: number | null
  /** The beginning of the answer. */
  excerpt: string | null
  failure: Failure | null
  milliseconds: number
}

export interface PostOptions {
  /** Whether messages may go to this machine itself. */
  loopback: boolean
  timeoutMs?: number
}

class Refused extends Error {}

/**
 * Posts a message to an address of the open internet. The connection is made to an IP address that was looked at: a name
 * that leads inside is refused at the moment of connecting, however often its answer changes. Redirects are not followed.
 */
export async function postMessage(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: PostOptions,
): Promise<Outcome> {
  const started = performance.now()
  const milliseconds = () => Math.round(performance.now() - started)
  const nothing = { status: null, excerpt: null }
  if (faultOfAddress(url, options) !== null)
    return { ...nothing, failure: 'refusedAddress', milliseconds: milliseconds() }
  try {
    const { status, excerpt } = await send(new URL(url), headers, body, options)
    const failure =
      status >= 300 && status < 400 ? 'redirect' : status >= 200 && status < 300 ? null : 'status'
    return { status, excerpt, failure, milliseconds: milliseconds() }
  } catch (error) {
    return { ...nothing, failure: failureOf(error), milliseconds: milliseconds() }
  }
}

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { loopback, timeoutMs = TIMEOUT_MS }: PostOptions,
): Promise<{ status: number; excerpt: string }> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      // An address in figures is not looked up; it was judged with the URL.
      ...(isIP(bareHost(url.hostname)) === 0 ? { lookup: guardedLookup(loopback) } : {}),
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
    })
    request.on('error', reject)
    request.on('response', (response) => {
      const pieces: Buffer[] = []
      let size = 0
      const done = () => {
        const excerpt = Buffer.concat(pieces).subarray(0, EXCERPT_BYTES).toString('utf8')
        resolve({ status: response.statusCode ?? 0, excerpt: excerpt.replaceAll('\u0000', '') })
      }
      response.on('data', (piece: Buffer) => {
        pieces.push(piece)
        size += piece.length
        if (size < EXCERPT_BYTES) return
        done()
        response.destroy()
      })
      response.on('end', done)
      response.on('error', reject)
    })
    request.end(body)
  })
}

type LookupDone = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/**
 * Looks a name up, and lets no answer through in which any address lies inside.
 * @param resolve who knows names: the system unless told otherwise
 */
export function guardedLookup(loopback: boolean, resolve: typeof lookup = lookup) {
  return (hostname: string, options: LookupOptions, done: LookupDone) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '')
      const allowed = ({ address }: LookupAddress) =>
        isPublicIp(address) || (loopback && hostname === 'localhost' && isLoopback(address))
      const [first] = addresses
      if (!first || !addresses.every(allowed)) return done(new Refused('leads inside'), '')
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return 'refusedAddress'
  const { code = '', name = '' } = error as { code?: string; name?: string }
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR') return 'timeout'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknownHost'
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'certificate'
  return 'noConnection'
}

import http from 'node:http'
import https from 'node:https'

import { failureOf } from '#app/platform/outgoing/connection-failure.ts'
import { guardOf } from '#app/platform/outgoing/guarded-lookup.server.ts'
import { faultOfAddress } from '#app/platform/outgoing/public-address.ts'

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
      ...guardOf(url, loopback),
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

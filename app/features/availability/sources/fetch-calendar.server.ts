import http from 'node:http'
import https from 'node:https'

import { failureOf } from '#app/platform/outgoing/connection-failure.ts'
import { guardOf } from '#app/platform/outgoing/guarded-lookup.server.ts'
import { faultOfAddress } from '#app/platform/outgoing/public-address.ts'

import type { ReadFailure } from './source.ts'

const TIMEOUT_MS = 10_000
const MOST_BYTES = 2 * 1024 * 1024
const MOST_REDIRECTS = 4

/** What a calendar server said of the state that it sent. */
export interface CalendarState {
  etag: string | null
  lastModified: string | null
}

export type FetchedCalendar =
  | ({ kind: 'text'; text: string } & CalendarState)
  | { kind: 'unchanged' }
  | { kind: 'failed'; failure: ReadFailure; status: number | null }

export interface FetchOptions {
  /** Whether the address may be one of this machine itself. */
  loopback: boolean
  timeoutMs?: number
}

/**
 * Fetches a calendar from an address of the open internet: at most two megabytes within ten seconds in all. Every redirect is
 * judged like the address itself, and its names are looked at again at the moment of connecting.
 * @param known what the server said last time; it may answer that nothing has changed
 */
export async function fetchCalendar(
  address: string,
  known: CalendarState,
  { loopback, timeoutMs = TIMEOUT_MS }: FetchOptions,
): Promise<FetchedCalendar> {
  const signal = AbortSignal.timeout(timeoutMs)
  let url = address
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (faultOfAddress(url, { loopback }) !== null) return failed('refusedAddress')
      const answer = await get(new URL(url), known, loopback, signal)
      if (answer.kind !== 'redirect') return answer
      if (!URL.canParse(answer.to, url)) return failed('status', answer.status)
      // What stands behind # is not for servers.
      url = new URL(answer.to, url).href.replace(/#.*$/s, '')
    }
    return failed('tooManyRedirects')
  } catch (error) {
    return failed(signal.aborted ? 'timeout' : failureOf(error))
  }
}

type Answer = FetchedCalendar | { kind: 'redirect'; to: string; status: number }

function get(url: URL, known: CalendarState, loopback: boolean, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      headers: {
        accept: 'text/calendar, */*;q=0.5',
        'accept-encoding': 'identity',
        'user-agent': 'NhipCau-Calendars/1.0',
        ...(known.etag ? { 'if-none-match': known.etag } : {}),
        ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
      },
      ...guardOf(url, loopback),
      signal,
      agent: false,
    })
    request.on('error', reject)
    request.on('response', (response) => {
      response.on('error', reject)
      const early = beforeBody(response)
      if (early) {
        resolve(early)
        response.destroy()
        return
      }
      collect(response, resolve)
    })
    request.end()
  })
}

/** An answer that can be given without reading what was sent; null for a calendar. */
function beforeBody({ statusCode = 0, headers }: http.IncomingMessage): Answer | null {
  if (statusCode === 304) return { kind: 'unchanged' }
  const { location } = headers
  if (statusCode >= 300 && statusCode < 400 && location)
    return { kind: 'redirect', to: location, status: statusCode }
  if (statusCode !== 200) return failed('status', statusCode)
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return failed('notACalendar')
  if (Number(headers['content-length']) > MOST_BYTES) return failed('tooLarge')
  return null
}

function collect(response: http.IncomingMessage, resolve: (answer: Answer) => void): void {
  const pieces: Buffer[] = []
  let size = 0
  response.on('data', (piece: Buffer) => {
    pieces.push(piece)
    size += piece.length
    if (size <= MOST_BYTES) return
    resolve(failed('tooLarge'))
    response.destroy()
  })
  response.on('end', () => {
    const { etag, 'last-modified': lastModified } = response.headers
    resolve({
      kind: 'text',
      text: Buffer.concat(pieces).toString('utf8'),
      etag: shortOrNull(etag),
      lastModified: shortOrNull(lastModified),
    })
  })
}

/** What is sent back each time has to be short. */
function shortOrNull(text: string | undefined): string | null {
  return text !== undefined && text.length <= 200 ? text : null
}

function failed(failure: ReadFailure, status: number | null = null): FetchedCalendar {
  return { kind: 'failed', failure, status }
}

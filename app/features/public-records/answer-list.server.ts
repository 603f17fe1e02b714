import type { App } from '#app/platform/app.ts'
import type { ApiAnswer } from '#app/platform/edge-api.server.ts'

import { cursorOf, placeOf } from './cursor.server.ts'

/** What all lists are asked alike. */
export interface PageCall {
  limit: number
  cursor?: string | undefined
  fields?: readonly string[] | undefined
}

/** How a list is read: at most `limit` records behind the one with the key `after`, in the order of their keys. */
export type ReadPart<R> = (after: string | null, limit: number) => Promise<R[]>

/**
 * Answers a list: its records, a cursor where there are more, and a link to go on. The order is that of permanent keys,
 * so that records which come or go meanwhile shift nothing.
 * @param url as asked; the link to go on is this with another cursor
 * @throws AppError invalid for a cursor that is none of this list
 */
export async function answerList<R extends object>(
  app: Pick<App, 'env'>,
  url: URL,
  call: PageCall,
  list: { read: ReadPart<R>; keyOf: (record: R) => string; show?: (record: R) => object },
): Promise<ApiAnswer> {
  const question = questionOf(url)
  const { sessionSecret, publicUrl } = app.env
  const after = call.cursor === undefined ? null : placeOf(sessionSecret, call.cursor, question)
  const found = await list.read(after, call.limit + 1)
  const part = found.slice(0, call.limit)
  const last = part.at(-1)
  const more = found.length > call.limit && last !== undefined
  const nextCursor = more ? cursorOf(sessionSecret, { after: list.keyOf(last), question }) : null
  const items = part.map((record) => pickFields(list.show ? list.show(record) : record, call.fields))
  const headers: Record<string, string> =
    nextCursor === null ? {} : { link: `<${nextAddress(publicUrl, url, nextCursor)}>; rel="next"` }
  return { body: { items, nextCursor }, headers }
}

/** The chosen fields of a record, and its key in any case. */
export function pickFields(record: object, fields: readonly string[] | undefined): object {
  if (!fields) return record
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => name === 'id' || name === 'code' || fields.includes(name)),
  )
}

/** Everything that decides which records are in the list, and nothing else. */
function questionOf(url: URL): string {
  const parameters = [...url.searchParams].filter(([name]) => !['limit', 'cursor', 'fields'].includes(name))
  return `${url.pathname}?${parameters
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('&')}`
}

function nextAddress(publicUrl: string, url: URL, cursor: string): string {
  const parameters = new URLSearchParams(url.searchParams)
  parameters.set('cursor', cursor)
  return `${publicUrl}${url.pathname}?${parameters.toString()}`
}

import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { isDay, isFileName } from './dataset.ts'
import type { DataPackage } from './package.ts'

/** Where the files of all days lie. */
export function openDataFolder({ env }: Pick<App, 'env'>): string {
  return path.join(env.dataDirectory, 'open-data')
}

/** The days that there are files of, newest first. */
export async function readDays(app: Pick<App, 'env'>): Promise<string[]> {
  const names = await readdir(openDataFolder(app)).catch(() => [])
  return names.filter(isDay).toSorted().toReversed()
}

/** Whether the files of a day are complete. */
export async function hasDay(app: Pick<App, 'env'>, day: string): Promise<boolean> {
  return (await readDays(app)).includes(day)
}

/** What a day's folder says of itself; null when there is none. */
export async function readPackage(app: Pick<App, 'env'>, day: string): Promise<DataPackage | null> {
  if (!isDay(day)) return null
  const file = path.join(openDataFolder(app), day, 'datapackage.json')
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as DataPackage)
}

const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/**
 * Answers with a file of a day, or of the newest one for `latest`, as a stream.
 * @throws AppError notFound for any other name
 */
export async function sendFile(
  app: Pick<App, 'env'>,
  asked: { day: string; name: string },
  headers: Headers,
): Promise<Response> {
  const day = asked.day === 'latest' ? (await readDays(app))[0] : asked.day
  if (day === undefined || !isDay(day) || !isFileName(asked.name)) throw new AppError('notFound', 'notFound')
  const file = path.join(openDataFolder(app), day, asked.name)
  const found = await stat(file).catch(() => null)
  if (!found) throw new AppError('notFound', 'notFound')
  const etag = `"${day}-${found.size}"`
  const common = {
    etag,
    'last-modified': found.mtime.toUTCString(),
    'cache-control': asked.day === 'latest' ? 'public, no-cache' : 'public, max-age=86400',
    'access-control-allow-origin': '*',
  }
  if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: common })
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream
  return new Response(body, {
    headers: {
      ...common,
      'content-type': TYPES[asked.name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="nhip-cau-${day}-${asked.name}"`,
    },
  })
}

import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { type PublicIdKind, readPublicId } from '#reference/public-ids.ts'

import { findPathParts } from './public-ids.repository.server.ts'

/**
 * The page where the record with this public id stands today.
 * @returns a path without language
 * @throws AppError notFound; with the reason `idMistyped` when the id fails its check
 */
export async function findPage(app: Pick<App, 'db'>, typed: string): Promise<string> {
  const read = readPublicId(typed)
  if (read.state === 'mistyped') throw new AppError('notFound', 'idMistyped')
  const path = read.state === 'right' ? await pathOf(app, read.kind, read.id) : null
  if (path === null) throw new AppError('notFound', 'notFound')
  return path
}

async function pathOf(app: Pick<App, 'db'>, kind: PublicIdKind, id: string) {
  const parts = await findPathParts(app.db, kind, id)
  if (!parts) return null
  if (parts.product) return `/products/${parts.product}`
  return parts.enterprise ? `/enterprises/${parts.enterprise}` : null
}

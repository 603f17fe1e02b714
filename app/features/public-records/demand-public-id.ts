import { AppError } from '#app/platform/errors.ts'
import { type PublicIdKind, readPublicId } from '#reference/public-ids.ts'

/**
 * The id of a record of this kind, as it is stored.
 * @throws AppError notFound; with the reason `idMistyped` when it looks like an id and fails its check
 */
export function demandPublicId(kind: PublicIdKind, typed: string): string {
  const read = readPublicId(typed)
  if (read.state === 'right' && read.kind === kind) return read.id
  throw new AppError('notFound', read.state === 'mistyped' ? 'idMistyped' : 'recordNotFound')
}

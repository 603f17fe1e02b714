import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { Owner } from './shortlist.ts'
import { findList, type ListRow, type Reach } from './shortlists.repository.server.ts'

/** The lists of which enterprises a person sees, besides the person's own. */
export function reachOf({ personId, memberships }: SignedInActor): Reach {
  return { personId, enterpriseIds: memberships.map(({ enterpriseId }) => enterpriseId) }
}

/** A list that a person may use. @throws AppError notFound also for those of others */
export async function usableList(app: Pick<App, 'db'>, actor: SignedInActor, id: string): Promise<ListRow> {
  const list = z.uuid().safeParse(id).success ? await findList(app.db, reachOf(actor), id) : null
  if (!list) throw new AppError('notFound', 'shortlistNotFound')
  return list
}

/** Whose a list is. */
export function ownerOf({
  id,
  enterpriseId,
  personId,
}: Pick<ListRow, 'id' | 'enterpriseId' | 'personId'>): Owner {
  if (enterpriseId !== null) return { enterpriseId, personId: null }
  if (personId === null) throw new Error(`shortlist ${id} has no owner`)
  return { enterpriseId: null, personId }
}

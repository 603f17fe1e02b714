import type { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import type { Bearer } from '#app/platform/bearer.ts'

import { findPublicIdsOf } from './own-records.repository.server.ts'
import type { Me } from './me-record.schema.ts'

/** Whom a token stands for: the name, the scopes, and the enterprises with what one is there. */
export async function readMe(app: Pick<App, 'db'>, { actor, scopes }: Bearer): Promise<z.output<typeof Me>> {
  const ids = await findPublicIdsOf(
    app.db,
    actor.memberships.map(({ enterpriseId }) => enterpriseId),
  )
  return {
    name: actor.name,
    scopes: [...scopes],
    enterprises: actor.memberships.flatMap(({ enterpriseId, role, slug, name, nameEn }) => {
      const id = ids.get(enterpriseId)
      return id === undefined ? [] : [{ id, slug, nameVi: name, nameEn, role }]
    }),
  }
}

import { z } from 'zod'

import { readMe } from '#app/features/api-access/index.server.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'
import { AppError } from '#app/platform/errors.ts'

/** Whom a token stands for. */
export const loader = apiRead(
  { permission: 'site.read', token: true },
  z.strictObject({}),
  async ({ app, bearer }) => {
    if (!bearer) throw new AppError('unauthenticated', 'anyTokenNeeded')
    return { body: await readMe(app, bearer), personal: true }
  },
)
export const action = apiChanges({})

import { z } from 'zod'

import { apiRead } from '#app/platform/edge-api.server.ts'
import { AppError } from '#app/platform/errors.ts'

const Anything = z.looseObject({})

/** Addresses of the interface that do not exist, asked for in whatever way. */
export const loader = apiRead({ permission: 'site.read' }, Anything, () =>
  Promise.reject(new AppError('notFound', 'noSuchCall')),
)
export const action = loader

import { z } from 'zod'

import { apiFor } from '#app/platform/edge.server.ts'
import { AppError } from '#app/platform/errors.ts'

const Anything = z.looseObject({})

/** Addresses of the interface that do not exist, asked for in whatever way. */
export const loader = apiFor('site.read', Anything, () =>
  Promise.reject(new AppError('notFound', 'notFound')),
)
export const action = loader

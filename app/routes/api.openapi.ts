import { z } from 'zod'

import { readDocument } from '#app/features/api-access/index.server.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead({ permission: 'site.read' }, z.looseObject({}), async ({ app, language }) => ({
  body: await readDocument(app, language),
}))
export const action = apiChanges({})

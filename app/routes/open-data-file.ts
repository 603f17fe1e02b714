import { sendFile } from '#app/features/open-data/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

export const loader = resourceFor('directory.read', ({ app, params, request }) => {
  const { day = '', name = '' } = params
  return sendFile(app, { day, name }, request.headers)
})

import { SearchCall, searchForPrograms } from '#app/features/directory/index.server.ts'
import { apiChanges, apiRead } from '#app/platform/edge-api.server.ts'

export const loader = apiRead(
  { permission: 'directory.read' },
  SearchCall,
  async ({ app, language }, call) => ({
    body: await searchForPrograms(app, call, language),
  }),
)
export const action = apiChanges({})

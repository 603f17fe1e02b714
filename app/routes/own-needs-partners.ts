import { proposePartners } from '#app/features/needs/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** Names of enterprises that fit what is being typed. */
export const loader = resourceFor('needs.keep', async ({ app, url, language }) =>
  Response.json({ names: await proposePartners(app, url.searchParams.get('q') ?? '', language) }),
)

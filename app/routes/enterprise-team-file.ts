import { exportTeam } from '#app/features/teams/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The people of an enterprise as a file. */
export const loader = resourceFor('team.read', ({ app, actor, params, language }) =>
  exportTeam(app, signedIn(actor), { slug: params.slug ?? '', format: params.format, language }),
)

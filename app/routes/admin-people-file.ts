import { exportPeople } from '#app/features/administration/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The accounts that a list shows as a file. */
export const loader = resourceFor('administration.read', ({ app, params, url, language }) =>
  exportPeople(app, params.format, url.searchParams, language),
)

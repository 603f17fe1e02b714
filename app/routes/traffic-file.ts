import { exportTraffic } from '#app/features/meetings/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** The weeks of the overview of meetings as a file. */
export const loader = resourceFor('meetings.oversee', ({ app, params, url, language }) =>
  exportTraffic(app, params.format, url.searchParams, language),
)

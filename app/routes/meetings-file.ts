import { exportMeetings, MeetingListQuery } from '#app/features/meetings/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'

/** The meetings of a tab as a file. */
export const loader = resourceFor('meetings.read', ({ app, actor, params, url, language }) => {
  const query = MeetingListQuery.parse(Object.fromEntries(url.searchParams))
  return exportMeetings(app, signedIn(actor), { format: params.format, query, language })
})

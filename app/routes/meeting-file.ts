import { openMeetingFile } from '#app/features/meetings/index.server.ts'
import { resourceFor, signedIn } from '#app/platform/edge.server.ts'
import { answerWithFile } from '#app/platform/edge-files.server.ts'

/** A file that one side gave to a meeting, for both. */
export const loader = resourceFor('meetings.read', async (edge) => {
  const { app, actor, params } = edge
  return answerWithFile(edge, await openMeetingFile(app, signedIn(actor), params.id ?? '', params.file ?? ''))
})

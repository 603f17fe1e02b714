import { noteMeetingOpened, OpenedMeeting } from '#app/features/notifications/index.server.ts'
import { actionFor, signedIn } from '#app/platform/edge.server.ts'

/** Told by the page of a meeting while somebody looks at it. */
export const action = actionFor(
  'notifications.keep',
  OpenedMeeting,
  async ({ app, actor }, { meetingId }) => {
    await noteMeetingOpened(app, signedIn(actor), meetingId)
    return new Response(null, { status: 204 })
  },
)

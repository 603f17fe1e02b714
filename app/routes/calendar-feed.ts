import { sendFeed } from '#app/features/meetings/index.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

// Without a session: programs that subscribe have only the address.
export const loader = resourceFor('calendar.feed', ({ app, params, request }) =>
  sendFeed(app, params.name ?? '', request.headers),
)

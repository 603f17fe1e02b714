import { readUnread } from '#app/features/notifications/index.server.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

/** The number in the header, for pages that hear that it has changed. */
export const loader = loaderFor('notifications.keep', async ({ app, actor }) => ({
  unread: await readUnread(app, signedIn(actor)),
}))

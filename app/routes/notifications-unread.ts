import { readNews } from '#app/features/notifications/index.server.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

/** What the header shows, for pages that hear that it has changed. */
export const loader = loaderFor('notifications.keep', ({ app, actor, language }) =>
  readNews(app, signedIn(actor), language),
)

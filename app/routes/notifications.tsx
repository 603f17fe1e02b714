import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { NotificationListView } from '#app/features/notifications/index.ts'
import {
  CommandNotifications,
  commandNotifications,
  NotificationQuery,
  readNotifications,
} from '#app/features/notifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('notifications.keep', async ({ app, actor, url, words }) => ({
  title: words.notifications.title,
  page: await readNotifications(
    app,
    signedIn(actor),
    NotificationQuery.parse(Object.fromEntries(url.searchParams)),
  ),
}))

/** Comes back to the same part of the list, which says what was done. */
export const action = actionFor(
  'notifications.keep',
  CommandNotifications,
  async ({ app, actor, url, path }, input) => {
    const done = await commandNotifications(app, signedIn(actor), input)
    const to = new URLSearchParams(url.searchParams)
    for (const name of ['done', 'entry', 'at']) to.delete(name)
    for (const [name, value] of Object.entries(done ?? {})) to.set(name, value)
    const query = to.toString()
    return redirect(path(query === '' ? '/notifications' : `/notifications?${query}`))
  },
)

export default function NotificationsPage() {
  return <NotificationListView page={useLoaderData<typeof loader>().page} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { NotificationSettingsView } from '#app/features/notifications/index.ts'
import { KeepSettings, keepSettings, readSettings } from '#app/features/notifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('account.keep', async ({ app, actor, url, words }) => ({
  title: words.notificationSettings.title,
  settings: await readSettings(app, signedIn(actor)),
  done: url.searchParams.has('done'),
}))

export const action = actionFor('account.keep', KeepSettings, async ({ app, actor, path }, input) => {
  await keepSettings(app, signedIn(actor), input)
  return redirect(path('/account/notifications?done'))
})

export default function AccountNotificationsPage() {
  const { settings, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <NotificationSettingsView settings={settings} done={done} answer={answer?.result} />
}

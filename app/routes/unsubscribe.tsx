import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { StopMailsView } from '#app/features/notifications/index.ts'
import { readStopMails, stopMails } from '#app/features/notifications/index.server.ts'
import { StopAlertsView } from '#app/features/saved-searches/index.ts'
import { readStopAlerts, stopAlerts } from '#app/features/saved-searches/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('alerts.stop', async ({ app, params, words }) => {
  const token = params.token ?? ''
  const mails = await readStopMails(app, token)
  return mails
    ? { title: words.stopMails.title, mails, alerts: null }
    : { title: words.savedSearches.stop.title, mails: null, alerts: await readStopAlerts(app, token) }
})

/** Mail programs post here by themselves, people by the button. RFC 8058 forbids to answer with a redirect. */
export const action = actionFor('alerts.stop', z.looseObject({}), async ({ app, params }) => {
  const token = params.token ?? ''
  if (!(await stopMails(app, token))) await stopAlerts(app, token)
  return null
})

export default function UnsubscribePage() {
  const { mails, alerts } = useLoaderData<typeof loader>()
  if (mails) return <StopMailsView stop={mails} />
  return alerts ? <StopAlertsView stop={alerts} /> : null
}

import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { StopAlertsView } from '#app/features/saved-searches/index.ts'
import { readStopAlerts, stopAlerts } from '#app/features/saved-searches/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('alerts.stop', async ({ app, params, words }) => ({
  title: words.savedSearches.stop.title,
  stop: await readStopAlerts(app, params.token ?? ''),
}))

/** Mail programs post here by themselves, people by the button. RFC 8058 forbids to answer with a redirect. */
export const action = actionFor('alerts.stop', z.looseObject({}), async ({ app, params }) => {
  await stopAlerts(app, params.token ?? '')
  return null
})

export default function UnsubscribePage() {
  return <StopAlertsView stop={useLoaderData<typeof loader>().stop} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { TrafficView } from '#app/features/meetings/index.ts'
import { readTraffic, SettleReport, settleReport } from '#app/features/meetings/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('meetings.oversee', async ({ app, actor, url, words }) => ({
  title: words.traffic.title,
  traffic: await readTraffic(app, actor, url.searchParams),
}))

export const action = actionFor('meetings.settle', SettleReport, async ({ app, actor, path, url }, input) => {
  await settleReport(app, signedIn(actor), input)
  return redirect(path(`/traffic${url.search}#reports`))
})

export default function TrafficPage() {
  const { traffic } = useLoaderData<typeof loader>()
  return <TrafficView traffic={traffic} answer={useActionData<typeof action>()?.result} />
}

import { useLoaderData } from '@remix-run/react'

import { LiveDeskView } from '#app/features/presence/index.ts'
import { readLiveDesk } from '#app/features/presence/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('presence.read', async ({ app, actor, url, language, words }) => ({
  title: words.live.title,
  desk: await readLiveDesk(app, signedIn(actor), url.searchParams, language),
}))

export default function LiveDeskPage() {
  return <LiveDeskView desk={useLoaderData<typeof loader>().desk} />
}

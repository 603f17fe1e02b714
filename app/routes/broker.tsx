import { useLoaderData } from '@remix-run/react'

import { BrokerView } from '#app/features/proposals/index.ts'
import { readBroker } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('broker.keep', async ({ app, actor, url, language, words }) => ({
  title: words.broker.title,
  page: await readBroker(app, signedIn(actor), url.searchParams, language),
}))

export default function Broker() {
  const { page } = useLoaderData<typeof loader>()
  return <BrokerView page={page} />
}

import { useLoaderData } from '@remix-run/react'

import { QueueView } from '#app/features/verifications/index.ts'
import { readQueue } from '#app/features/verifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('verifications.decide', async ({ app, url, language, words }) => ({
  title: words.verifications.queue.title,
  page: await readQueue(app, url.searchParams, language),
}))

export default function Verifications() {
  const { page } = useLoaderData<typeof loader>()
  return <QueueView page={page} />
}

import { useLoaderData } from '@remix-run/react'

import { ReviewView } from '#app/features/needs/index.ts'
import { readReview } from '#app/features/needs/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('needs.review', async ({ app, language, words }) => ({
  title: words.needs.review.title,
  lines: await readReview(app, language),
}))

export default function NeedsReview() {
  return <ReviewView lines={useLoaderData<typeof loader>().lines} />
}

import { useLoaderData } from '@remix-run/react'

import { ComparisonView } from '#app/features/comparisons/index.ts'
import { readComparison } from '#app/features/comparisons/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('directory.read', async ({ app, url, language, words }) => {
  const page = await readComparison(app, url.searchParams, language)
  return { title: words.comparisons.title[page.selection.kind], page }
})

export default function Compare() {
  return <ComparisonView page={useLoaderData<typeof loader>().page} />
}

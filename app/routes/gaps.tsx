import { useLoaderData } from '@remix-run/react'

import { GapsView } from '#app/features/proposals/index.ts'
import { readGaps } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('gaps.read', async ({ app, url, language, words }) => ({
  title: words.gaps.title,
  page: await readGaps(app, url.searchParams, language),
}))

export default function Gaps() {
  const { page } = useLoaderData<typeof loader>()
  return <GapsView page={page} />
}

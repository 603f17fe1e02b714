import { useLoaderData } from '@remix-run/react'

import { GapView } from '#app/features/proposals/index.ts'
import { readGap } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('gaps.read', async ({ app, actor, params, url, language }) => {
  const asked = { heading: params.heading, parameters: url.searchParams }
  const page = await readGap(app, actor, asked, language)
  return { title: `${page.row.heading} · ${page.row.name}`, page }
})

export default function Gap() {
  const { page } = useLoaderData<typeof loader>()
  return <GapView page={page} />
}

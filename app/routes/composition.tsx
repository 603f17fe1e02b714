import { useLoaderData } from '@remix-run/react'

import { FamilyListView } from '#app/features/proposals/index.ts'
import { listFamilies } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('composition.keep', async ({ app, url, language, words }) => ({
  title: words.composition.title,
  list: await listFamilies(app, language, {
    q: url.searchParams.get('q')?.slice(0, 100) ?? '',
    group: url.searchParams.get('group') ?? '',
  }),
}))

export default function CompositionPage() {
  return <FamilyListView list={useLoaderData<typeof loader>().list} />
}

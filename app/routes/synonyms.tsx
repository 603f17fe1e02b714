import { useLoaderData } from '@remix-run/react'

import { SynonymListView } from '#app/features/synonyms/index.ts'
import { listSynonyms } from '#app/features/synonyms/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('synonyms.manage', async ({ app, url, words }) => ({
  title: words.synonyms.title,
  list: await listSynonyms(app, url.searchParams),
}))

export default function SynonymsPage() {
  return <SynonymListView list={useLoaderData<typeof loader>().list} />
}

import { useLoaderData } from '@remix-run/react'

import { readReferenceTable, ReferenceTablesView } from '#app/features/administration/index.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('administration.read', async ({ url, words }) =>
  Promise.resolve({
    title: words.administration.reference.title,
    page: readReferenceTable(url.searchParams),
  }),
)

export default function AdminReference() {
  return <ReferenceTablesView page={useLoaderData<typeof loader>().page} />
}

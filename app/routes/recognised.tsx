import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead } from '#app/features/directory/index.ts'
import { CatalogueView } from '#app/features/recognition/index.ts'
import { readCatalogue } from '#app/features/recognition/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', ({ app, url, language }) =>
  readCatalogue(app, url.searchParams, language),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Recognised() {
  return <CatalogueView page={useLoaderData<typeof loader>()} />
}

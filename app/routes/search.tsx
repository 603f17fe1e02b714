import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead, SearchView } from '#app/features/directory/index.ts'
import { readSearchPage } from '#app/features/directory/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', ({ app, url, language }) =>
  readSearchPage(app, url.searchParams, language),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Search() {
  return <SearchView page={useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead } from '#app/features/directory/index.ts'
import { pageHead } from '#app/features/directory/index.server.ts'
import { OpenDataView } from '#app/features/open-data/index.ts'
import { readOpenData } from '#app/features/open-data/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', async ({ app, language, words }) => ({
  head: pageHead({
    publicUrl: app.env.publicUrl,
    language,
    path: '/open-data',
    title: words.openData.head,
    description: words.openData.lead,
  }),
  page: await readOpenData(app, language),
}))

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function OpenData() {
  const { page } = useLoaderData<typeof loader>()
  return <OpenDataView page={page} />
}

import { useLoaderData } from '@remix-run/react'

import { DevelopersView } from '#app/features/api-access/index.ts'
import { readDevelopers } from '#app/features/api-access/index.server.ts'
import { headTags, type PageHead } from '#app/features/directory/index.ts'
import { pageHead } from '#app/features/directory/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('site.read', async ({ app, language, words }) => ({
  head: pageHead({
    publicUrl: app.env.publicUrl,
    language,
    path: '/developers',
    title: words.developersPage.head,
    description: words.developersPage.lead,
  }),
  page: await readDevelopers(app, language),
}))

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Developers() {
  const { page } = useLoaderData<typeof loader>()
  return <DevelopersView page={page} />
}

import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead } from '#app/features/directory/index.ts'
import { pageHead } from '#app/features/directory/index.server.ts'
import { NeedsView } from '#app/features/needs/index.ts'
import { readNeeds } from '#app/features/needs/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('needs.read', async ({ app, actor, url, language, words }) => {
  const page = await readNeeds(app, actor, url.searchParams, language)
  const head = pageHead({
    publicUrl: app.env.publicUrl,
    language,
    path: '/needs',
    title: `${words.needs.list.title} – Nhịp Cầu`,
    description: words.needs.list.lead,
    noindex: url.search !== '',
  })
  return { page, head }
})

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Needs() {
  return <NeedsView page={useLoaderData<typeof loader>().page} />
}

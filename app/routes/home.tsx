import { useLoaderData } from '@remix-run/react'

import { headTags, HomeView, type PageHead } from '#app/features/directory/index.ts'
import { readHome } from '#app/features/directory/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', ({ app, actor, language }) =>
  readHome(app, actor, language),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Home() {
  return <HomeView page={useLoaderData<typeof loader>()} />
}

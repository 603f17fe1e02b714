import { useLoaderData } from '@remix-run/react'

import { EnterpriseView, headTags, type PageHead } from '#app/features/directory/index.ts'
import { readEnterprise } from '#app/features/directory/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', ({ app, actor, params, language }) =>
  readEnterprise(app, actor, params.slug ?? '', language),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Enterprise() {
  return <EnterpriseView page={useLoaderData<typeof loader>()} />
}

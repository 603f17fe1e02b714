import { useLoaderData } from '@remix-run/react'

import { CompareButton, CompareTray } from '#app/features/comparisons/index.ts'
import { EnterpriseView, headTags, type PageHead } from '#app/features/directory/index.ts'
import { readEnterprise } from '#app/features/directory/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', ({ app, actor, params, language }) =>
  readEnterprise(app, actor, params.slug ?? '', language),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Enterprise() {
  const page = useLoaderData<typeof loader>()
  const { slug, name, meeting } = page
  return (
    <>
      <EnterpriseView
        page={page}
        actions={<CompareButton kind="enterprise" slug={slug} name={name.text} size="medium" />}
      />
      <CompareTray raised={meeting === 'open'} />
    </>
  )
}

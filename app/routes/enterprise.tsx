import { useLoaderData } from '@remix-run/react'

import { CompareButton, CompareTray } from '#app/features/comparisons/index.ts'
import { EnterpriseView, headTags, type PageHead } from '#app/features/directory/index.ts'
import { readEnterprise } from '#app/features/directory/index.server.ts'
import { hasAgreedToMeet } from '#app/features/meetings/index.server.ts'
import { SaveButton } from '#app/features/shortlists/index.ts'
import { readSaved } from '#app/features/shortlists/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', async ({ app, actor, params, url, language }) => {
  const asPublic = url.searchParams.get('view') === 'public'
  const page = await readEnterprise(app, actor, params.slug ?? '', language, {
    asPublic,
    agreedWith: (enterpriseId) => hasAgreedToMeet(app, actor, enterpriseId),
  })
  const saved = await readSaved(app, actor, [{ kind: 'enterprise', slug: page.slug }])
  return { ...page, saved }
})

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Enterprise() {
  const page = useLoaderData<typeof loader>()
  const { slug, name, meeting, saved } = page
  return (
    <>
      <EnterpriseView
        page={page}
        actions={
          <>
            <SaveButton kind="enterprise" slug={slug} name={name.text} saved={saved} size="medium" />
            <CompareButton kind="enterprise" slug={slug} name={name.text} size="medium" />
          </>
        }
      />
      <CompareTray raised={meeting === 'open'} />
    </>
  )
}

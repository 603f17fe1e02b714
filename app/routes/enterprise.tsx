import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'

import { CompareButton, CompareTray } from '#app/features/comparisons/index.ts'
import { EnterpriseView, headTags, type PageHead } from '#app/features/directory/index.ts'
import { readEnterprise } from '#app/features/directory/index.server.ts'
import { hasAgreedToMeet } from '#app/features/meetings/index.server.ts'
import { CapabilityList } from '#app/features/needs/index.ts'
import { readOffered } from '#app/features/needs/index.server.ts'
import { AskNow } from '#app/features/presence/index.ts'
import { readPresenceOn } from '#app/features/presence/index.server.ts'
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
  const [offered, presence] = await Promise.all([
    readOffered(app, page, language),
    page.preview ? null : readPresenceOn(app, actor, page.slug),
  ])
  return { ...page, saved, offered, presence }
})

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Enterprise() {
  const page = useLoaderData<typeof loader>()
  const { slug, name, meeting, saved, offered, presence } = page
  const t = useTranslations('needs.capability')
  return (
    <>
      <EnterpriseView
        page={page}
        offered={
          offered.length > 0
            ? { title: t('title'), content: <CapabilityList capabilities={offered} /> }
            : null
        }
        actions={
          <>
            {presence ? <AskNow slug={slug} {...presence} /> : null}
            <SaveButton kind="enterprise" slug={slug} name={name.text} saved={saved} size="medium" />
            <CompareButton kind="enterprise" slug={slug} name={name.text} size="medium" />
          </>
        }
      />
      <CompareTray raised={meeting === 'open'} />
    </>
  )
}

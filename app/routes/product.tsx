import { useLoaderData } from '@remix-run/react'

import { CompareButton, CompareTray } from '#app/features/comparisons/index.ts'
import { headTags, type PageHead, plainName, ProductView } from '#app/features/directory/index.ts'
import { readProduct } from '#app/features/directory/index.server.ts'
import { SupplyChainLink } from '#app/features/proposals/index.ts'
import { SaveButton } from '#app/features/shortlists/index.ts'
import { readSaved } from '#app/features/shortlists/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', async ({ app, actor, params, language }) => {
  const page = await readProduct(app, actor, params.slug ?? '', language)
  const saved = await readSaved(app, actor, [{ kind: 'product', slug: page.slug }, ...page.similar])
  return { ...page, saved }
})

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Product() {
  const page = useLoaderData<typeof loader>()
  const { slug, name, maker, saved } = page
  return (
    <>
      <ProductView
        page={page}
        actions={
          <>
            <SaveButton kind="product" slug={slug} name={name.text} saved={saved} size="medium" />
            <CompareButton kind="product" slug={slug} name={name.text} size="medium" />
            <SupplyChainLink slug={slug} />
          </>
        }
        hitActions={(hit) => (
          <>
            <SaveButton kind={hit.kind} slug={hit.slug} name={plainName(hit)} saved={saved} />
            <CompareButton kind={hit.kind} slug={hit.slug} name={plainName(hit)} />
          </>
        )}
      />
      <CompareTray raised={maker?.meeting === 'open'} />
    </>
  )
}

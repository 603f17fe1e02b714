import { useLoaderData } from '@remix-run/react'

import { CompareButton, CompareTray } from '#app/features/comparisons/index.ts'
import { headTags, type PageHead, plainName, ProductView } from '#app/features/directory/index.ts'
import { readProduct } from '#app/features/directory/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', ({ app, actor, params, language }) =>
  readProduct(app, actor, params.slug ?? '', language),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Product() {
  const page = useLoaderData<typeof loader>()
  const { slug, name, maker } = page
  return (
    <>
      <ProductView
        page={page}
        actions={<CompareButton kind="product" slug={slug} name={name.text} size="medium" />}
        hitActions={(hit) => <CompareButton kind={hit.kind} slug={hit.slug} name={plainName(hit)} />}
      />
      <CompareTray raised={maker?.meeting === 'open'} />
    </>
  )
}

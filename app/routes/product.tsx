import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead, ProductView } from '#app/features/directory/index.ts'
import { readProduct } from '#app/features/directory/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', ({ app, actor, params, language }) =>
  readProduct(app, actor, params.slug ?? '', language),
)

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export default function Product() {
  return <ProductView page={useLoaderData<typeof loader>()} />
}

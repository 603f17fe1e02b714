import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { isProductDone, ownProductsPath, OwnProductsView } from '#app/features/directory/index.ts'
import { CommandProducts, commandProducts, readOwnProducts } from '#app/features/directory/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('products.keep', async ({ app, actor, params, url, language, words }) => {
  const page = await readOwnProducts(app, signedIn(actor), params.slug ?? '', language)
  const what = url.searchParams.get('done')
  const done = isProductDone(what) ? { what, id: url.searchParams.get('id') } : null
  return { title: words.ownProducts.title, page, done }
})

export const action = actionFor(
  'products.keep',
  CommandProducts,
  async ({ app, actor, params, path }, input) => {
    const slug = params.slug ?? ''
    await commandProducts(app, signedIn(actor), slug, input)
    return redirect(path(`${ownProductsPath(slug)}?done=${input.command}&id=${input.id}`))
  },
)

export default function OwnProducts() {
  const { page, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <OwnProductsView page={page} done={done} answer={answer?.result} />
}

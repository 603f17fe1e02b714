import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { OwnProductView, ownProductsPath } from '#app/features/directory/index.ts'
import {
  CommandProduct,
  commandProduct,
  MOST_PHOTOS_AT_ONCE,
  readOwnProduct,
} from '#app/features/directory/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { MOST_PHOTO_BYTES } from '#app/platform/files/file-kinds.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

/** Which product of which enterprise; a new one has no slug. */
const whereOf = (params: Readonly<Record<string, string | undefined>>) => ({
  slug: params.slug ?? '',
  product: params.product ?? null,
})

export const loader = loaderFor('products.keep', async ({ app, actor, params, language, words }) => {
  const page = await readOwnProduct(app, signedIn(actor), whereOf(params), language)
  const { titleNew, titleEdit } = words.ownProducts.form
  return { title: page.product ? titleEdit : titleNew, page }
})

export const action = uploadFor(
  'products.keep',
  CommandProduct,
  { files: { files: MOST_PHOTOS_AT_ONCE, bytes: MOST_PHOTO_BYTES } },
  async ({ app, actor, params, path }, input, files) => {
    const where = whereOf(params)
    const { done, product } = await commandProduct(app, signedIn(actor), where, input, files)
    const stays =
      done === 'discardDraft' ? (product === null ? ('new' as const) : { slug: product }) : undefined
    return redirect(path(`${ownProductsPath(where.slug, stays)}?done=${done}`))
  },
)

/** After a colleague has saved, the refused form needs what was saved. */
export const shouldRevalidate = () => true

export default function OwnProduct() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <OwnProductView page={page} answer={answer?.result} />
}

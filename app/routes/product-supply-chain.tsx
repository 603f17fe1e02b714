import { useLoaderData } from '@remix-run/react'

import { SupplyChainView } from '#app/features/proposals/index.ts'
import { readSupplyChain } from '#app/features/proposals/index.server.ts'
import { actsFor } from '#app/platform/actor.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('directory.read', async ({ app, actor, params, language, words }) => {
  const page = await readSupplyChain(app, params.slug ?? '', language)
  const { maker } = page.chain
  return { title: words.supplyChain.title, page, own: maker !== null && actsFor(actor, maker.id) }
})

export default function ProductSupplyChainPage() {
  const { page, own } = useLoaderData<typeof loader>()
  return <SupplyChainView page={page} own={own} />
}

import { useLoaderData } from '@remix-run/react'

import { CompareButton, CompareTray } from '#app/features/comparisons/index.ts'
import { SettledSearch } from '#app/features/demand/index.ts'
import { offerReceipt } from '#app/features/demand/index.server.ts'
import {
  headTags,
  type HitCard,
  type PageHead,
  plainName,
  SearchView,
} from '#app/features/directory/index.ts'
import { readSearchPage } from '#app/features/directory/index.server.ts'
import { SaveSearchLink } from '#app/features/saved-searches/index.ts'
import { readSaveOffer } from '#app/features/saved-searches/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', async ({ app, actor, url, language, request }) => {
  const [page, offer] = await Promise.all([
    readSearchPage(app, url.searchParams, language),
    readSaveOffer(app, actor, url.searchParams),
  ])
  return { page, offer, receipt: offerReceipt(app, actor, request.headers, page) }
})

export const meta = ({ data }: { data: { page: { head: PageHead } } | undefined }) =>
  headTags(data?.page.head)

export default function Search() {
  const { page, offer, receipt } = useLoaderData<typeof loader>()
  return (
    <>
      <SearchView
        page={page}
        actions={<SaveSearchLink offer={offer} />}
        hitActions={(hit) => <HitActions hit={hit} />}
      />
      <CompareTray />
      <SettledSearch receipt={receipt} />
    </>
  )
}

function HitActions({ hit }: { hit: HitCard }) {
  return <CompareButton kind={hit.kind} slug={hit.slug} name={plainName(hit)} />
}

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
import { SaveButton } from '#app/features/shortlists/index.ts'
import { readSaved } from '#app/features/shortlists/index.server.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const loader = loaderFor('directory.read', async ({ app, actor, url, language, request }) => {
  const [page, offer] = await Promise.all([
    readSearchPage(app, url.searchParams, language),
    readSaveOffer(app, actor, url.searchParams),
  ])
  const saved = await readSaved(app, actor, page.hits)
  return { page, offer, saved, receipt: offerReceipt(app, actor, request.headers, page) }
})

export const meta = ({ data }: { data: { page: { head: PageHead } } | undefined }) =>
  headTags(data?.page.head)

export default function Search() {
  const { page, offer, saved, receipt } = useLoaderData<typeof loader>()
  return (
    <>
      <SearchView
        page={page}
        actions={<SaveSearchLink offer={offer} />}
        hitActions={(hit) => <HitActions hit={hit} saved={saved} />}
      />
      <CompareTray />
      <SettledSearch receipt={receipt} />
    </>
  )
}

function HitActions({ hit, saved }: { hit: HitCard; saved: readonly string[] | null }) {
  const { kind, slug } = hit
  const name = plainName(hit)
  return (
    <>
      <SaveButton kind={kind} slug={slug} name={name} saved={saved} />
      <CompareButton kind={kind} slug={slug} name={name} />
    </>
  )
}

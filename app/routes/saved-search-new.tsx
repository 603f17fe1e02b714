import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { SaveSearchView } from '#app/features/saved-searches/index.ts'
import { readSearchToSave, SaveSearch, saveSearch } from '#app/features/saved-searches/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('savedSearches.keep', async ({ app, actor, url, language, words }) => ({
  title: words.savedSearches.form.title,
  search: await readSearchToSave(app, signedIn(actor), url.searchParams, language),
}))

export const action = actionFor('savedSearches.keep', SaveSearch, async ({ app, actor, path }, input) => {
  const id = await saveSearch(app, signedIn(actor), input)
  return redirect(path(`/saved-searches?saved=${id}`))
})

export default function SaveSearchPage() {
  const { search } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SaveSearchView search={search} answer={answer?.result} />
}

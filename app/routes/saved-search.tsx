import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { SavedSearchView } from '#app/features/saved-searches/index.ts'
import {
  ChangeSavedSearch,
  changeSavedSearch,
  readSavedSearch,
} from '#app/features/saved-searches/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('savedSearches.keep', async ({ app, actor, params, url, language }) => {
  const page = await readSavedSearch(app, signedIn(actor), params.id ?? '', language)
  return { title: page.search.name, page, changed: url.searchParams.has('changed') }
})

export const action = actionFor(
  'savedSearches.keep',
  ChangeSavedSearch,
  async ({ app, actor, params, path }, input) => {
    const id = params.id ?? ''
    await changeSavedSearch(app, signedIn(actor), id, input)
    return redirect(path(`/saved-searches/${id}?changed`))
  },
)

export default function SavedSearchPage() {
  const { page, changed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SavedSearchView page={page} answer={answer?.result} changed={changed} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { SavedSearchListView } from '#app/features/saved-searches/index.ts'
import {
  CommandSavedSearch,
  commandSavedSearch,
  listSavedSearches,
} from '#app/features/saved-searches/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('savedSearches.keep', async ({ app, actor, url, language, words }) => {
  const list = await listSavedSearches(app, signedIn(actor), language, url.searchParams.get('deleted'))
  return { title: words.savedSearches.title, list, justSaved: url.searchParams.get('saved') }
})

export const action = actionFor(
  'savedSearches.keep',
  CommandSavedSearch,
  async ({ app, actor, path }, input) => {
    await commandSavedSearch(app, signedIn(actor), input)
    return redirect(path(`/saved-searches${input.command === 'delete' ? `?deleted=${input.id}` : ''}`))
  },
)

export default function SavedSearchesPage() {
  const { list, justSaved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [problem = null] = Object.values(answer?.result.error ?? {}).flatMap((messages) => messages ?? [])
  return <SavedSearchListView list={list} justSaved={justSaved} problem={problem} />
}

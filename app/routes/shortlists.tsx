import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ShortlistsView } from '#app/features/shortlists/index.ts'
import {
  CommandShortlists,
  createShortlist,
  readShortlists,
  restoreShortlist,
} from '#app/features/shortlists/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('shortlists.keep', async ({ app, actor, url, language, words }) => {
  const page = await readShortlists(app, signedIn(actor), language, url.searchParams.get('deleted'))
  return { title: words.shortlists.title, page }
})

export const action = actionFor('shortlists.keep', CommandShortlists, async ({ app, actor, path }, input) => {
  if (input.command === 'create') {
    const id = await createShortlist(app, signedIn(actor), input.name)
    return redirect(path(`/shortlists/${id}`))
  }
  await restoreShortlist(app, signedIn(actor), input.id)
  return redirect(path('/shortlists'))
})

export default function Shortlists() {
  const { page } = useLoaderData<typeof loader>()
  return <ShortlistsView page={page} answer={useActionData<typeof action>()?.result} />
}

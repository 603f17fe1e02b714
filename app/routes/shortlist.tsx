import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { CompareButton, CompareTray } from '#app/features/comparisons/index.ts'
import { ShortlistView } from '#app/features/shortlists/index.ts'
import {
  CommandShortlist,
  commandShortlist,
  pathAfter,
  readShortlist,
} from '#app/features/shortlists/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('shortlists.keep', async ({ app, actor, params, url, language, path }) => {
  const options = { parameters: url.searchParams, language }
  const page = await readShortlist(app, signedIn(actor), params.id ?? '', options)
  const address = app.env.publicUrl + path(`/shortlists/${page.list.id}`)
  return { title: page.list.name, page, address }
})

export const action = actionFor(
  'shortlists.keep',
  CommandShortlist,
  async ({ app, actor, params, url, path }, input) => {
    const id = params.id ?? ''
    await commandShortlist(app, signedIn(actor), id, input)
    return redirect(path(pathAfter(id, input, url.searchParams)))
  },
)

export default function Shortlist() {
  const { page, address } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <ShortlistView
        page={page}
        address={address}
        answer={answer?.result}
        entryActions={({ kind, target }) =>
          target ? <CompareButton kind={kind} slug={target.slug} name={target.name.text} /> : null
        }
      />
      <CompareTray />
    </>
  )
}

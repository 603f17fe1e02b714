import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { GroupView } from '#app/features/synonyms/index.ts'
import { ChangeGroup, editGroup, previewGroup, readGroup } from '#app/features/synonyms/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('synonyms.manage', async ({ app, params, url, words }) => {
  const key = params.key ?? ''
  const [page, removal] = await Promise.all([
    readGroup(app, key, url.searchParams.get('done')),
    url.searchParams.has('remove') ? previewGroup(app, { key, phrases: null, query: '' }) : null,
  ])
  return { title: words.synonyms.title, page, removal: page.group?.origin === 'removed' ? null : removal }
})

export const action = actionFor(
  'synonyms.manage',
  ChangeGroup,
  async ({ app, actor, params, path }, input) => {
    const key = params.key ?? ''
    const done = await editGroup(app, signedIn(actor), key, input)
    if (!('change' in done)) return done
    const group = input.intent === 'remove' ? '' : `/${encodeURIComponent(key)}`
    return redirect(path(`/synonyms${group}?done=${done.change}`))
  },
)

/** Also after a refusal: whoever was too late must see the group as it is now. */
export const shouldRevalidate = () => true

export default function SynonymGroupPage() {
  const { page, removal } = useLoaderData<typeof loader>()
  // Another group is another form, also when one link leads straight to it.
  return (
    <GroupView key={page.group?.key} page={page} removal={removal} answer={useActionData<typeof action>()} />
  )
}

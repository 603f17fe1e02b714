import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { GroupView } from '#app/features/synonyms/index.ts'
import { editGroup, newGroup, TypedGroup } from '#app/features/synonyms/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('synonyms.manage', async ({ url, words }) => ({
  title: words.synonyms.form.newTitle,
  ...newGroup(url.searchParams.get('words') ?? ''),
}))

export const action = actionFor('synonyms.manage', TypedGroup, async ({ app, actor, path }, input) => {
  const done = await editGroup(app, signedIn(actor), null, input)
  return 'change' in done ? redirect(path(`/synonyms?done=${done.change}`)) : done
})

export default function NewSynonymsPage() {
  const { page, phrases } = useLoaderData<typeof loader>()
  return <GroupView page={page} given={phrases} answer={useActionData<typeof action>()} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { safeReturnPath } from '#app/features/accounts/index.ts'
import { SaveView } from '#app/features/shortlists/index.ts'
import { readSaveForm, SaveEntry, saveToShortlist } from '#app/features/shortlists/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('shortlists.keep', async ({ app, actor, url, language, words }) => {
  const { searchParams } = url
  const asked = { kind: searchParams.get('kind'), slug: searchParams.get('slug') }
  const form = await readSaveForm(app, signedIn(actor), asked, language)
  const back = safeReturnPath(searchParams.get('back') ?? undefined)
  return { title: words.shortlists.save.title, form, back }
})

export const action = actionFor(
  'shortlists.keep',
  SaveEntry,
  async ({ app, actor, language, path }, input) => {
    const saved = await saveToShortlist(app, signedIn(actor), input, language)
    if (input.stay) return saved
    const back = safeReturnPath(input.back)
    if (back !== '/') return redirect(back)
    return redirect(path(saved.list ? `/shortlists/${saved.list.id}` : '/shortlists'))
  },
)

export default function SaveToShortlist() {
  const { form, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <SaveView form={form} back={back} answer={answer && 'result' in answer ? answer.result : undefined} />
  )
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { FamilyView } from '#app/features/proposals/index.ts'
import { ChangeFamily, changeFamily, readFamily } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('composition.keep', async ({ app, params, url, language, words }) => {
  const page = await readFamily(app, language, params.code ?? null)
  return { title: page.name || words.composition.add, page, done: url.searchParams.has('done') }
})

export const action = actionFor(
  'composition.keep',
  ChangeFamily,
  async ({ app, actor, params, path }, input) => {
    const code = await changeFamily(app, signedIn(actor), params.code ?? null, input)
    return redirect(path(`/composition/${code}?done`))
  },
)

/** Also after a refusal: whoever was too late must see the family as it is now. */
export const shouldRevalidate = () => true

export default function CompositionFamilyPage() {
  const { page, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <FamilyView
      key={page.code}
      page={page}
      done={done}
      answer={answer && 'result' in answer ? answer.result : undefined}
    />
  )
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { historyPath } from '#app/features/administration/index.ts'
import { PairView } from '#app/features/duplicates/index.ts'
import { CommandPair, commandPair, readPair } from '#app/features/duplicates/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('duplicates.manage', async ({ app, actor, params, language, words }) => {
  const page = await readPair(app, params.id ?? '', language)
  const history = historyPath(actor, page.id)
  return { title: words.duplicates.pair.title, page, history }
})

export const action = actionFor(
  'duplicates.manage',
  CommandPair,
  async ({ app, actor, params, path }, input) => {
    const result = await commandPair(app, signedIn(actor), params.id ?? '', input)
    if ('preview' in result) return result
    return redirect(path(`/duplicates?done=${result.done}`))
  },
)

/** Also after a refusal: whoever was too late must see both records as they are now. */
export const shouldRevalidate = () => true

export default function DuplicatePairPage() {
  const { page, history } = useLoaderData<typeof loader>()
  return <PairView page={page} history={history} answer={useActionData<typeof action>()} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { HistoryView } from '#app/features/synonyms/index.ts'
import { readHistory, undoChange, UndoChange } from '#app/features/synonyms/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('synonyms.manage', async ({ app, url, words }) => ({
  title: words.synonyms.changes.title,
  history: await readHistory(app, url.searchParams),
}))

export const action = actionFor('synonyms.manage', UndoChange, async ({ app, actor, path }, input) => {
  const { change } = await undoChange(app, signedIn(actor), input)
  return redirect(path(`/synonyms/history?done=${change}`))
})

export default function SynonymHistoryPage() {
  const { history } = useLoaderData<typeof loader>()
  return <HistoryView history={history} answer={useActionData<typeof action>()?.result} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { DONE, DuplicatesView } from '#app/features/duplicates/index.ts'
import { readDuplicates, undoMerge, UndoMerge } from '#app/features/duplicates/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('duplicates.manage', async ({ app, url, language, words }) => {
  const done = url.searchParams.get('done')
  return {
    title: words.duplicates.title,
    page: await readDuplicates(app, url.searchParams, language),
    done: DONE.find((one) => one === done) ?? null,
  }
})

export const action = actionFor('duplicates.manage', UndoMerge, async ({ app, actor, path }, { merge }) => {
  await undoMerge(app, signedIn(actor), merge)
  return redirect(path('/duplicates?tab=merged&done=undone'))
})

export default function DuplicatesPage() {
  const { page, done } = useLoaderData<typeof loader>()
  return <DuplicatesView page={page} done={done} answer={useActionData<typeof action>()?.result} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { isNeedDone, ownNeedsPath, OwnNeedsView } from '#app/features/needs/index.ts'
import { MoveNeed, moveNeed, readOwnNeeds } from '#app/features/needs/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('needs.keep', async ({ app, actor, params, url, language, words }) => {
  const where = { slug: params.slug ?? '', tab: url.searchParams.get('tab') }
  const page = await readOwnNeeds(app, signedIn(actor), where, language)
  const what = url.searchParams.get('done')
  const done = isNeedDone(what) ? { what, id: url.searchParams.get('id') } : null
  return { title: words.needs.own.title, page, done }
})

export const action = actionFor('needs.keep', MoveNeed, async ({ app, actor, params, path }, input) => {
  const slug = params.slug ?? ''
  await moveNeed(app, signedIn(actor), slug, input)
  return redirect(path(`${ownNeedsPath(slug)}?done=${input.command}&id=${input.id}`))
})

export default function OwnNeeds() {
  const { page, done } = useLoaderData<typeof loader>()
  return <OwnNeedsView page={page} done={done} answer={useActionData<typeof action>()?.result} />
}

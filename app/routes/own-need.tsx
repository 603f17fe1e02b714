import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ownNeedsPath, OwnNeedView } from '#app/features/needs/index.ts'
import {
  CommandNeed,
  commandNeed,
  NEED_FILES_ACCEPTED,
  readOwnNeed,
} from '#app/features/needs/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

/** Which need of which enterprise; a new one has no id. */
const whereOf = (params: Readonly<Record<string, string | undefined>>) => ({
  slug: params.slug ?? '',
  id: params.need ?? null,
})

export const loader = loaderFor('needs.keep', async ({ app, actor, params, url, language, words }) => {
  const given = url.searchParams
  const page = await readOwnNeed(app, signedIn(actor), whereOf(params), { language, given })
  const { titleNew, titleEdit } = words.needs.form
  return { title: page.need ? titleEdit : titleNew, page }
})

export const action = uploadFor(
  'needs.keep',
  CommandNeed,
  NEED_FILES_ACCEPTED,
  async ({ app, actor, params, path }, input, files) => {
    const where = whereOf(params)
    const { done, id } = await commandNeed(app, signedIn(actor), where, input, files)
    if (done === 'discardDraft') return redirect(path(ownNeedsPath(where.slug, id === null ? 'new' : { id })))
    return redirect(path(`${ownNeedsPath(where.slug)}?tab=${TABS[done] ?? 'draft'}&done=${done}&id=${id}`))
  },
)

/** Where a need is found after it was saved. */
const TABS: Partial<Record<string, string>> = { opened: 'open', changed: 'open', handedIn: 'in_review' }

/** After a colleague has saved, the refused form needs what was saved. */
export const shouldRevalidate = () => true

export default function OwnNeed() {
  const { page } = useLoaderData<typeof loader>()
  return <OwnNeedView page={page} answer={useActionData<typeof action>()?.result} />
}

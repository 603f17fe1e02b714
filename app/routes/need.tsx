import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { headTags, type PageHead } from '#app/features/directory/index.ts'
import { isNeedCommand, needPath, NeedView } from '#app/features/needs/index.ts'
import { CommandOnNeed, commandOnNeed, readNeed } from '#app/features/needs/index.server.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const loader = loaderFor('needs.read', async ({ app, actor, params, url, language }) => {
  const page = await readNeed(app, actor, params.id ?? '', language)
  const what = url.searchParams.get('done')
  return { page, head: page.head, done: isNeedCommand(what) ? what : null }
})

export const meta = ({ data }: { data: { head: PageHead } | undefined }) => headTags(data?.head)

export const action = actionFor(
  'needs.answer',
  CommandOnNeed,
  async ({ app, actor, params, path }, input) => {
    const id = params.id ?? ''
    await commandOnNeed(app, signedIn(actor), id, input)
    return redirect(path(`${needPath(id)}?done=${input.command}`))
  },
)

export default function Need() {
  const { page, done } = useLoaderData<typeof loader>()
  return <NeedView page={page} done={done} answer={useActionData<typeof action>()?.result} />
}

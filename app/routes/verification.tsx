import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { historyPath } from '#app/features/administration/index.ts'
import { requestPath, RequestView } from '#app/features/verifications/index.ts'
import { Decide, decideRequest, readRequest } from '#app/features/verifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('verifications.decide', async ({ app, actor, params, url, language }) => {
  const page = await readRequest(app, signedIn(actor), params.id ?? '', language)
  const history = historyPath(actor, page.id)
  return { title: page.enterprise.text, page, history, done: url.searchParams.has('done') }
})

export const action = actionFor(
  'verifications.decide',
  Decide,
  async ({ app, actor, params, path }, input) => {
    const id = params.id ?? ''
    await decideRequest(app, signedIn(actor), id, input)
    return redirect(path(`${requestPath(id)}?done`))
  },
)

export default function VerificationRequest() {
  const { page, done, history } = useLoaderData<typeof loader>()
  return (
    <RequestView page={page} done={done} history={history} answer={useActionData<typeof action>()?.result} />
  )
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { WebhookView } from '#app/features/webhooks/index.ts'
import { commandWebhook, readWebhook } from '#app/features/webhooks/index.server.ts'
import { CommandWebhook } from '#app/features/webhooks/webhook.schema.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('webhooks.keep', async ({ app, actor, params, words, language }) => ({
  title: words.webhooks.title,
  page: await readWebhook(app, signedIn(actor), params.id ?? '', language),
}))

export const action = actionFor(
  'webhooks.keep',
  CommandWebhook,
  async ({ app, actor, params, path }, input) => {
    const result = await commandWebhook(app, signedIn(actor), params.id ?? '', input)
    if (result.kind === 'gone') return redirect(path('/account/webhooks'))
    return { done: input.command, secret: result.kind === 'secret' ? result.secret : null }
  },
)

export default function AccountWebhook() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const result = answer && 'result' in answer ? answer.result : undefined
  const notice = answer && 'done' in answer ? { secret: answer.secret, done: answer.done } : null
  return <WebhookView page={page} answer={result} notice={notice} />
}

import { useLoaderData } from '@remix-run/react'

import { WebhooksView } from '#app/features/webhooks/index.ts'
import { createWebhook, readWebhooks } from '#app/features/webhooks/index.server.ts'
import { CreateWebhook } from '#app/features/webhooks/webhook.schema.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('webhooks.keep', async ({ app, actor, words, language }) => ({
  title: words.webhooks.title,
  page: await readWebhooks(app, signedIn(actor), language),
}))

// Answered without a redirect: the secret is shown this once.
export const action = actionFor('webhooks.keep', CreateWebhook, async ({ app, actor }, input) => ({
  made: await createWebhook(app, signedIn(actor), input),
}))

export default function AccountWebhooks() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const made = answer && 'made' in answer ? answer.made : null
  const result = answer && 'result' in answer ? answer.result : undefined
  return <WebhooksView page={page} answer={result} made={made} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { MailAnswerView } from '#app/features/notifications/index.ts'
import { AnswerByMail, answerByMail, readMailAnswer } from '#app/features/notifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

/** Whoever has the address of this page can answer: no other site gets it as a referrer. */
export const meta: typeof privatePageMeta = (args) => [
  ...privatePageMeta(args),
  { name: 'referrer', content: 'same-origin' },
]

export const loader = loaderFor('meetings.answerByMail', async ({ app, params, language, words }) => ({
  title: words.mailAnswers.title,
  page: await readMailAnswer(app, params.token ?? '', language),
}))

export const action = actionFor(
  'meetings.answerByMail',
  AnswerByMail,
  async ({ app, params, path }, input) => {
    const token = params.token ?? ''
    await answerByMail(app, token, input)
    return redirect(path(`/answers/${token}`))
  },
)

export default function MailAnswerPage() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <MailAnswerView page={page} answer={answer?.result} />
}

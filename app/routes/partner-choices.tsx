import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { safeReturnPath } from '#app/features/accounts/index.ts'
import { ChoicesView, noticeIn, pathAfter } from '#app/features/proposals/index.ts'
import { CommandFeedback, commandFeedback, readChoices } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('proposals.choose', async ({ app, actor, url, language, words }) => {
  const { memberships } = signedIn(actor)
  const enterpriseId = url.searchParams.get('enterprise') ?? memberships[0]?.enterpriseId ?? ''
  return {
    title: words.partnerChoices.title,
    page: await readChoices(app, actor, enterpriseId, language),
    notice: noticeIn(url.searchParams),
    enterprises: memberships.map((membership) => ({
      id: membership.enterpriseId,
      name: language === 'en' ? (membership.nameEn ?? membership.name) : membership.name,
    })),
  }
})

export const action = actionFor('proposals.choose', CommandFeedback, async ({ app, actor, path }, input) => {
  const { at } = await commandFeedback(app, signedIn(actor), input)
  if (input.stay) return { done: input.command, at }
  const back = safeReturnPath(input.back)
  return redirect(pathAfter(back === '/' ? path('/partners/choices') : back, input, at))
})

export default function PartnerChoices() {
  const answer = useActionData<typeof action>()
  return (
    <ChoicesView
      {...useLoaderData<typeof loader>()}
      answer={answer && 'result' in answer ? answer.result : undefined}
    />
  )
}

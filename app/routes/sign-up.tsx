import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'

import { LookInYourMail, safeReturnPath, SignUpView } from '#app/features/accounts/index.ts'
import { RequestAccount, requestAccount } from '#app/features/accounts/index.server.ts'
import { shownMailbox } from '#app/frame/mailbox.server.ts'
import { isSignedIn } from '#app/platform/actor.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('session.open', async ({ app, actor, url, words, path }) => {
  const returnTo = safeReturnPath(url.searchParams.get('returnTo') ?? undefined)
  if (isSignedIn(actor)) return redirect(returnTo === '/' ? path('/') : returnTo)
  return {
    title: words.accounts.signUp.title,
    returnTo,
    sentTo: url.searchParams.get('sent')?.slice(0, 254) ?? null,
    mailbox: shownMailbox(app) !== null,
  }
})

export const action = actionFor(
  'session.open',
  RequestAccount,
  async ({ app, request, address, path }, input) => {
    await requestAccount(app, input, { address, headers: request.headers })
    return redirect(path(`/sign-up?sent=${encodeURIComponent(input.email)}`))
  },
)

export default function SignUpPage() {
  const t = useTranslations('accounts.signUp')
  const { sentTo, returnTo, mailbox } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (sentTo !== null)
    return <LookInYourMail email={sentTo} text={t('sent')} again="/sign-up" mailbox={mailbox} />
  return <SignUpView returnTo={returnTo} answer={answer?.result} />
}

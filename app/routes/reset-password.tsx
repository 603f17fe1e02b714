import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'

import { LookInYourMail, RequestResetView, safeReturnPath } from '#app/features/accounts/index.ts'
import { RequestReset, requestReset } from '#app/features/accounts/index.server.ts'
import { shownMailbox } from '#app/frame/mailbox.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('session.open', async ({ app, url, words }) => ({
  title: words.accounts.reset.title,
  returnTo: safeReturnPath(url.searchParams.get('returnTo') ?? undefined),
  sentTo: url.searchParams.get('sent')?.slice(0, 254) ?? null,
  mailbox: shownMailbox(app) !== null,
}))

export const action = actionFor(
  'session.open',
  RequestReset,
  async ({ app, request, address, language, path }, input) => {
    await requestReset(app, { ...input, language }, { address, headers: request.headers })
    return redirect(path(`/reset-password?sent=${encodeURIComponent(input.email)}`))
  },
)

export default function ResetPasswordPage() {
  const t = useTranslations('accounts.reset')
  const { sentTo, returnTo, mailbox } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (sentTo !== null)
    return <LookInYourMail email={sentTo} text={t('sent')} again="/reset-password" mailbox={mailbox} />
  return <RequestResetView returnTo={returnTo} answer={answer?.result} />
}

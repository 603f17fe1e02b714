import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { InvitationView } from '#app/features/teams/index.ts'
import { AcceptInvitation, joinTeam, readInvitation } from '#app/features/teams/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('invitations.accept', async ({ app, actor, params, language, words }) => ({
  title: words.teams.invitation.title,
  page: await readInvitation(app, signedIn(actor), params.token ?? '', language),
}))

export const action = actionFor(
  'invitations.accept',
  AcceptInvitation,
  async ({ app, actor, params, path }, input) => {
    const slug = await joinTeam(app, signedIn(actor), params.token ?? '', input.confirmed === 'on')
    return redirect(path(`/enterprises/${slug}`))
  },
)

export default function Invitation() {
  const { page } = useLoaderData<typeof loader>()
  return <InvitationView page={page} answer={useActionData<typeof action>()?.result} />
}

import { randomUUID } from 'node:crypto'

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { MeetingRequestView } from '#app/features/meetings/index.ts'
import { readInvitation, RequestMeeting, requestMeeting } from '#app/features/meetings/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('meetings.request', async ({ app, actor, url, words }) => {
  const { searchParams } = url
  const invitation = await readInvitation(app, signedIn(actor), {
    enterprise: searchParams.get('enterprise'),
    product: searchParams.get('product'),
    need: searchParams.get('need'),
    now: searchParams.get('now') === '1',
    proposal: searchParams.get('proposal') === '1',
  })
  return { title: words.meetings.request.title, invitation, clientKey: randomUUID() }
})

export const action = actionFor('meetings.request', RequestMeeting, async ({ app, actor, path }, input) => {
  const meeting = await requestMeeting(app, signedIn(actor), input)
  return redirect(path(`/meetings/${meeting.id}`))
})

export default function NewMeetingPage() {
  const { invitation, clientKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <MeetingRequestView invitation={invitation} clientKey={clientKey} answer={answer?.result} />
}

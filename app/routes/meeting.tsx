import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { MeetingView } from '#app/features/meetings/index.ts'
import { AnswerMeeting, answerMeeting, readMeetingPage } from '#app/features/meetings/index.server.ts'
import { useMeetingOpened } from '#app/features/notifications/index.ts'
import { noteMeetingLoaded } from '#app/features/notifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('meetings.read', async ({ app, actor, params, request, words }) => {
  const page = await readMeetingPage(app, signedIn(actor), params.id ?? '')
  await noteMeetingLoaded(app, signedIn(actor), page.meeting.id, request.headers)
  return { title: words.meetings.list.title, ...page }
})

export const action = actionFor('meetings.answer', AnswerMeeting, async ({ app, actor, path }, input) => {
  const meeting = await answerMeeting(app, signedIn(actor), input)
  return redirect(path(`/meetings/${meeting.id}`))
})

export default function MeetingPage() {
  const { title: _title, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  useMeetingOpened(page.meeting.id)
  return <MeetingView {...page} answer={answer?.result} />
}

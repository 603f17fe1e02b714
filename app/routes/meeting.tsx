import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { MeetingView } from '#app/features/meetings/index.ts'
import {
  CommandMeeting,
  commandMeeting,
  MESSAGE_FILES,
  readMeetingNotes,
  readMeetingPage,
} from '#app/features/meetings/index.server.ts'
import { useMeetingOpened } from '#app/features/notifications/index.ts'
import { noteMeetingLoaded } from '#app/features/notifications/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('meetings.read', async ({ app, actor, params, request, words }) => {
  const page = await readMeetingPage(app, signedIn(actor), params.id ?? '')
  const notes = await readMeetingNotes(app, signedIn(actor), page.meeting.id)
  await noteMeetingLoaded(app, signedIn(actor), page.meeting.id, request.headers)
  return { title: words.meetings.list.title, notes, ...page }
})

export const action = uploadFor(
  'meetings.answer',
  CommandMeeting,
  MESSAGE_FILES,
  async ({ app, actor, path }, input, files) => {
    await commandMeeting(app, signedIn(actor), input, files)
    return redirect(path(`/meetings/${input.meetingId}`))
  },
)

/** An answer is mostly refused because the other side was faster: the page then shows how it stands now. */
export const shouldRevalidate = () => true

export default function MeetingPage() {
  const { title: _title, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  useMeetingOpened(page.meeting.id)
  return <MeetingView {...page} answer={answer?.result} />
}

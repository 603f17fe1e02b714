import { useLoaderData } from '@remix-run/react'

import { MeetingListView } from '#app/features/meetings/index.ts'
import { listMeetings, MeetingListQuery } from '#app/features/meetings/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('meetings.read', async ({ app, actor, url, words }) => {
  const query = MeetingListQuery.parse(Object.fromEntries(url.searchParams))
  return { title: words.meetings.list.title, list: await listMeetings(app, signedIn(actor), query) }
})

export default function MeetingsPage() {
  return <MeetingListView list={useLoaderData<typeof loader>().list} />
}

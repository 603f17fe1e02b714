import { useLoaderData } from '@remix-run/react'

import { FeedSection, MeetingCalendarView } from '#app/features/meetings/index.ts'
import {
  CalendarQuery,
  CommandFeed,
  commandFeed,
  readCalendar,
  readFeed,
} from '#app/features/meetings/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('meetings.read', async ({ app, actor, url, words, language }) => {
  const query = CalendarQuery.parse(Object.fromEntries(url.searchParams))
  const [page, feed] = await Promise.all([
    readCalendar(app, signedIn(actor), query, language),
    readFeed(app, signedIn(actor)),
  ])
  return { title: words.meetingCalendar.title, page, feed }
})

// Answered without a redirect: the address is shown this once.
export const action = actionFor('meetings.read', CommandFeed, async ({ app, actor }, input) => ({
  address: await commandFeed(app, signedIn(actor), input),
}))

export default function MeetingCalendar() {
  const { page, feed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const notice = answer && 'address' in answer ? { address: answer.address } : null
  return <MeetingCalendarView page={page} feed={<FeedSection feed={feed} notice={notice} />} />
}

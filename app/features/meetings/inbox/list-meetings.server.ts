import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { enterpriseIdsOf, seenBy } from '../summary.repository.server.ts'
import { findMeetings, type MeetingTab } from './inbox.repository.server.ts'

const PAGE_SIZE = 20

const MEETING_TABS = ['open', 'agreed', 'past', 'ended'] as const satisfies readonly MeetingTab[]

/** What the list's address may say; anything else falls back to the first page of open meetings. */
export const MeetingListQuery = z.object({
  tab: z.enum(MEETING_TABS).catch('open'),
  direction: z.enum(['sent', 'received']).nullable().catch(null),
  show: z.enum(['todo', 'mine']).nullable().catch(null),
  words: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type MeetingListQuery = z.output<typeof MeetingListQuery>

/** The meetings of the actor's enterprises under one tab, so many on a page. */
export async function listMeetings(
  app: App,
  actor: SignedInActor,
  query: MeetingListQuery,
  take = PAGE_SIZE,
) {
  const { tab, direction, show, words, page } = query
  const filter = {
    tab,
    direction,
    todo: show === 'todo',
    personId: show === 'mine' ? actor.personId : null,
    words: words.normalize('NFC'),
  }
  const found = await findMeetings(app.db, enterpriseIdsOf(actor), filter, { skip: (page - 1) * take, take })
  return {
    ...query,
    pages: Math.max(1, Math.ceil(found.counts[tab] / take)),
    counts: found.counts,
    meetings: found.meetings.map((meeting) => seenBy(actor, meeting)),
  }
}
export type MeetingList = Awaited<ReturnType<typeof listMeetings>>

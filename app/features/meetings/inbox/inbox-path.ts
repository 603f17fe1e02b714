import type { MeetingListQuery } from './list-meetings.server.ts'

/** Address of the list as it is, with some of it changed; what is as usual is left out. */
export function inboxPath(list: MeetingListQuery, changed: Partial<MeetingListQuery>): string {
  const { tab, direction, show, words, page } = { ...list, ...changed }
  const query = new URLSearchParams({
    tab,
    ...(direction === null ? {} : { direction }),
    ...(show === null ? {} : { show }),
    ...(words === '' ? {} : { words }),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return `/meetings?${query.toString()}`
}

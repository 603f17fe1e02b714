import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { may } from '#app/platform/permissions.ts'

import { findOpenReports } from './reports.repository.server.ts'
import { TrafficQuery } from './traffic-address.ts'
import { readDeclines, readResults, readSilent, readSums, readWeeks } from './traffic.repository.server.ts'

const DAY_MS = 86_400_000
const SILENT_SHOWN = 10
const REPORTS_SHOWN = 20

/**
 * How meetings go, for organisers and officers: counts only, nothing of what is said in them. Reports of misuse are for
 * officers.
 */
export async function readTraffic(app: App, actor: Actor, parameters: URLSearchParams) {
  const { days } = TrafficQuery.parse(Object.fromEntries(parameters))
  const since = new Date(app.clock.now().getTime() - days * DAY_MS)
  const [sums, weeks, declines, silent, results, reports] = await Promise.all([
    readSums(app, since),
    readWeeks(app, since),
    readDeclines(app, since),
    readSilent(app, since, SILENT_SHOWN),
    readResults(app, since),
    may(actor, 'meetings.settle') ? findOpenReports(app.db, REPORTS_SHOWN) : null,
  ])
  return {
    days,
    sums,
    weeks,
    declines,
    silent,
    results,
    reports: reports && {
      total: reports.total,
      rows: reports.rows.map(({ meeting, message, side, ...report }) => ({
        ...report,
        // What the report is about, as whoever reported it saw it.
        words: message?.text ?? meeting.purpose,
        by: side === 'requester' ? meeting.requesterEnterprise : meeting.responderEnterprise,
        about: side === 'requester' ? meeting.responderEnterprise : meeting.requesterEnterprise,
      })),
    },
  }
}
export type Traffic = Awaited<ReturnType<typeof readTraffic>>

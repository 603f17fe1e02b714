import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { freeForMeeting } from '../free/free-for-meeting.server.ts'
import { afterAct } from '../meeting.ts'
import { OFFER_AHEAD_MS, OFFER_MS } from '../negotiation/meeting-limits.ts'
import { holdMeeting, inMeetingTransaction, saveChange } from '../negotiation/meetings.repository.server.ts'
import type { TimeSpan } from '../negotiation/proposed-times.ts'
import { findColleagues } from '../people/people.repository.server.ts'
import {
  findFullEnterprises,
  findLine,
  findOnOffer,
  type InLine,
  LINE_LENGTH,
  LINE_PAGE,
} from './line.repository.server.ts'

/** No meeting is shorter. */
const SHORTEST_MINUTES = 15

/**
 * Offers times that have become free to those who wait in line for an enterprise, first come first served, each with a
 * deadline. Asked for whenever a time is given back, and each hour for whatever else made room.
 */
export const offerFreeTimes = defineJob({
  name: 'meetings.offer',
  payload: z.object({ enterpriseIds: z.array(z.uuid()).optional() }),
  cron: '7 * * * *',
  async run(app, { enterpriseIds }) {
    for (const id of await findFullEnterprises(app.db, enterpriseIds)) await offerTo(app, id)
  },
})

/**
 * One after the other, so that nobody is offered a time that is on offer to one before. Whoever can take none of the times
 * keeps nobody behind them waiting; the line is gone through until the enterprise has no free time left.
 */
async function offerTo(app: App, enterpriseId: string): Promise<void> {
  const onOffer = await findOnOffer(app.db, enterpriseId)
  const colleagues = await colleaguesOf(app, enterpriseId)
  let last: InLine | undefined
  for (let seen = 0; seen < LINE_LENGTH; seen += LINE_PAGE) {
    const line = await findLine(app.db, enterpriseId, last)
    for (const waiting of line) await offerOne(app, waiting, { onOffer, colleagues })
    last = line.at(-1)
    if (line.length < LINE_PAGE || !(await hasFreeTime(app, colleagues, onOffer))) return
  }
}

async function offerOne(
  app: App,
  waiting: InLine,
  { onOffer, colleagues }: { onOffer: TimeSpan[]; colleagues: readonly string[] },
): Promise<void> {
  const who = {
    all: [...waiting.requesters, ...waiting.responders],
    anyOf: waiting.responders.length > 0 ? [] : colleagues,
  }
  const { minutes } = waiting
  const [free] = await freeForMeeting(app, who, { minutes, timeZone: 'UTC', limit: 1, taken: onOffer })
  if (free && (await offer(app, waiting.id, free))) onOffer.push(free)
}

/** Whether anybody of an enterprise could meet at all. */
async function hasFreeTime(
  app: App,
  colleagues: readonly string[],
  onOffer: readonly TimeSpan[],
): Promise<boolean> {
  const asked = { minutes: SHORTEST_MINUTES, timeZone: 'UTC', limit: 1, taken: onOffer }
  return (await freeForMeeting(app, { all: [], anyOf: colleagues }, asked)).length > 0
}

async function colleaguesOf(app: App, enterpriseId: string): Promise<string[]> {
  return (await findColleagues(app.db, enterpriseId)).map(({ personId }) => personId)
}

async function offer(app: App, meetingId: string, span: TimeSpan): Promise<boolean> {
  const now = app.clock.now()
  const expiresAt = deadlineOf(span, now)
  try {
    return await inMeetingTransaction(app, async (tx) => {
      const meeting = await holdMeeting(tx, meetingId)
      if (!meeting) return false
      const after = afterAct(meeting, 'clock', 'offer')
      const proposed = { by: 'responder' as const, spans: [{ ...span, heldUntil: expiresAt }] }
      await saveChange(
        tx,
        { meeting, after, step: 'offered', actor: null, columns: { expiresAt }, proposed },
        now,
      )
      return true
    })
  } catch (error) {
    // No longer in line.
    if (error instanceof AppError && error.code === 'conflict') return false
    throw error
  }
}

/** Some hours, but never less than half of what is left before the time itself. */
function deadlineOf({ startsAt }: TimeSpan, now: Date): Date {
  const left = startsAt.getTime() - now.getTime()
  return new Date(now.getTime() + Math.min(OFFER_MS, Math.max(left / 2, left - OFFER_AHEAD_MS)))
}

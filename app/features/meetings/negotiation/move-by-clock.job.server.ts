import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { afterAct, isAgreed, type MeetingAct } from '../meeting.ts'
import { findDue } from './due-meetings.repository.server.ts'
import {
  holdMeeting,
  inMeetingTransaction,
  saveChange,
  type MeetingChange,
} from './meetings.repository.server.ts'
import { WAIT_MS } from './meeting-limits.ts'
import type { FoundMeeting } from './standing.repository.server.ts'

const AT_ONCE = 500

/**
 * What only time brings about: ringing ends, requests that nobody answered end, and meetings are over. Pages count the
 * seconds of a ring themselves, and an answer after its end is refused without waiting for the minute.
 */
export const moveByClock = defineJob({
  name: 'meetings.clock',
  payload: z.object({}),
  cron: '* * * * *',
  once: true,
  async run(app) {
    const failures: unknown[] = []
    for (const { id, act } of await findDue(app.db, app.clock.now(), AT_ONCE)) {
      // One that cannot be moved must not hold up those behind it, minute after minute.
      await moveOne(app, id, act).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} meetings did not move`)
  },
})

async function moveOne(app: App, id: string, act: 'stopRinging' | 'expire' | 'end'): Promise<void> {
  const now = app.clock.now()
  try {
    await inMeetingTransaction(app, async (tx) => {
      const meeting = await holdMeeting(tx, id)
      if (!meeting || !isDue(meeting, act, now)) return
      const after = afterAct(meeting, 'clock', act)
      await saveChange(tx, { ...written(meeting, act, now), meeting, after, actor: null }, now)
    })
  } catch (error) {
    // Answered in the meantime, in a way that leaves the clock nothing to do.
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
  }
}

/** Whether it still stands when the row is held. */
function isDue(meeting: FoundMeeting, act: MeetingAct, now: Date): boolean {
  if (act === 'stopRinging') return meeting.ringUntil !== null && meeting.ringUntil <= now
  if (act === 'end') return isAgreed(meeting.state) && meeting.endsAt !== null && meeting.endsAt <= now
  return meeting.expiresAt <= now
}

function written(
  { state }: FoundMeeting,
  act: MeetingAct,
  now: Date,
): Pick<MeetingChange, 'step' | 'columns'> {
  if (act === 'stopRinging') return { step: 'ringMissed', columns: { ringUntil: null } }
  if (act === 'end') return { step: 'held' }
  if (state === 'rescheduling') return { step: 'timeKept' }
  if (state === 'offered')
    return {
      step: 'offerLapsed',
      columns: { waitingSince: now, expiresAt: new Date(now.getTime() + WAIT_MS) },
    }
  return { step: 'expired', columns: { ringUntil: null, waitingSince: null } }
}

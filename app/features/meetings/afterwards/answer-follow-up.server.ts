import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { plainNumber } from '#app/platform/typed-number.ts'

import { findOwnMeeting } from '../conversation/own-meeting.server.ts'
import type { AnswerFollowUp } from './outcome.schema.ts'
import { findFollowUp, writeFollowUp } from './outcomes.repository.server.ts'

const MOST: Record<'value' | 'exported' | 'jobs', number> = { value: 1e15, exported: 1e15, jobs: 1e6 }

/** Says what became of a meeting; can be said anew. @throws AppError invalid for what is no amount; notFound, also for a question that is not due yet */
export async function answerFollowUp(app: App, actor: SignedInActor, input: AnswerFollowUp): Promise<void> {
  const { meetingId, followUpId, value, exported, jobs, sample, trialOrder, contract, currency, note } = input
  const numbers = {
    value: amountOf('value', value, actor),
    exported: amountOf('exported', exported, actor),
    jobs: amountOf('jobs', jobs, actor),
  }
  const { meeting, side } = await findOwnMeeting(app, actor, meetingId)
  const now = app.clock.now()
  const due = await findFollowUp(app.db, followUpId, meeting.id, side, now)
  if (!due) throw new AppError('notFound', 'meetingNotFound')
  await writeFollowUp(
    app.db,
    due.id,
    { sample, trialOrder, contract, currency, note, ...numbers },
    { personId: actor.personId, at: now },
  )
}

/** A typed amount; null for an empty field. @throws AppError invalid at the field */
function amountOf(
  field: keyof typeof MOST,
  typed: string | null,
  { language }: SignedInActor,
): number | null {
  if (typed === null) return null
  const plain = plainNumber(typed, language)
  const amount = plain === null ? Number.NaN : Number(plain)
  const sound = amount >= 0 && amount <= MOST[field] && (field !== 'jobs' || Number.isInteger(amount))
  if (!sound) throw new AppError('invalid', 'amountUnclear', { field })
  return amount
}

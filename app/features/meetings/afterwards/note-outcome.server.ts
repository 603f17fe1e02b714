import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import type { MeetingAct } from '../meeting.ts'
import { actOn, type MeetingAnswer } from '../negotiation/act-on-meeting.server.ts'
import { followUpsOf } from './follow-up-days.ts'
import type { NoteOutcome } from './outcome.schema.ts'
import { writeFollowUps, writeOutcome } from './outcomes.repository.server.ts'

/**
 * Notes for the actor's side whether a meeting took place and of what use it was. What the first side says is how the
 * meeting stands; the other's word is kept beside it. The first word that it took place plans the later questions.
 */
export async function noteOutcome(
  app: App,
  actor: SignedInActor,
  input: NoteOutcome,
): Promise<MeetingAnswer> {
  const { answer, comment, meetingId } = input
  const tookPlace = answer !== 'did_not_take_place'
  const rating = answer === 'did_not_take_place' || answer === 'took_place' ? null : answer
  const said = await say(tookPlace ? 'keep' : 'miss', input.version)
  if (rating === null || (said.state !== 'kept' && said.state !== 'rated')) return said
  return say('rate', said.version)

  function say(act: MeetingAct, version: number) {
    return actOn(app, actor, { meetingId, version }, act, async (tx, { meeting, side }) => {
      const at = app.clock.now()
      await writeOutcome(tx, meeting.id, side, {
        personId: actor.personId,
        tookPlace,
        rating,
        comment: comment ?? null,
        at,
      })
      if (act === 'keep' && meeting.state === 'held')
        await writeFollowUps(tx, meeting.id, followUpsOf(meeting.endsAt ?? at))
      return { step: act === 'rate' ? 'rated' : tookPlace ? 'kept' : 'missed' }
    })
  }
}

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { isAgreed } from '../meeting.ts'
import { actOn, type MeetingAnswer } from '../negotiation/act-on-meeting.server.ts'
import { bookAlso } from '../negotiation/book-for.server.ts'
import type { AssignPeople } from './assign-people.schema.ts'
import { findColleagues, writeSide } from './people.repository.server.ts'

/**
 * Says who takes part for the actor's side: hands a meeting over, brings colleagues or an interpreter. For an agreed
 * meeting those who come are booked, and those who no longer do get their time back.
 * @throws AppError invalid (leadNeeded, personTwice, personNotThere), conflict/timeTaken when somebody is busy then
 */
export function assignPeople(app: App, actor: SignedInActor, input: AssignPeople): Promise<MeetingAnswer> {
  const { people } = input
  if (people.filter(({ part }) => part === 'lead').length !== 1) throw new AppError('invalid', 'leadNeeded')
  if (new Set(people.map(({ personId }) => personId)).size !== people.length)
    throw new AppError('invalid', 'personTwice')
  return actOn(app, actor, input, 'assign', async (tx, { meeting, side }) => {
    const enterpriseId = side === 'requester' ? meeting.requesterEnterpriseId : meeting.responderEnterpriseId
    const colleagues = new Set((await findColleagues(tx, enterpriseId)).map(({ personId }) => personId))
    if (people.some(({ personId }) => !colleagues.has(personId)))
      throw new AppError('invalid', 'personNotThere')
    const before = meeting.participants.filter((one) => one.side === side).map(({ personId }) => personId)
    await writeSide(tx, meeting.id, side, people)
    const after = people.map(({ personId }) => personId)
    const come = after.filter((personId) => !before.includes(personId))
    const gone = before.filter((personId) => !after.includes(personId))
    const { startsAt, endsAt } = meeting
    if (isAgreed(meeting.state) && startsAt && endsAt)
      await bookAlso(tx, meeting.id, { come, gone }, { startsAt, endsAt })
    return { step: 'assigned', told: { come, gone } }
  })
}

import { AppError } from '#app/platform/errors.ts'

export type MeetingState = 'requested' | 'countered' | 'accepted' | 'declined' | 'cancelled' | 'expired'
export type MeetingSide = 'requester' | 'responder'
export type MeetingAct = 'accept' | 'decline' | 'counter' | 'cancel'

/** What the rules look at. `turn` says who has to answer while the meeting is open. */
export interface MeetingStanding {
  state: MeetingState
  turn: MeetingSide
  version: number
}

const AFTER: Record<MeetingAct, MeetingState> = {
  accept: 'accepted',
  decline: 'declined',
  counter: 'countered',
  cancel: 'cancelled',
}

/** Whether somebody still has to answer. */
export function isOpen(state: MeetingState): boolean {
  return state === 'requested' || state === 'countered'
}

/** What a side may do now. An open meeting is answered by the side whose turn it is; either side may always withdraw. */
export function possibleActs(
  meeting: Pick<MeetingStanding, 'state' | 'turn'>,
  side: MeetingSide,
): MeetingAct[] {
  if (isOpen(meeting.state))
    return meeting.turn === side ? ['accept', 'decline', 'counter', 'cancel'] : ['cancel']
  return meeting.state === 'accepted' ? ['cancel'] : []
}

/**
 * The meeting after an act of one side.
 * @throws AppError conflict: meetingMovedOn when `seenVersion` is stale, notYourTurn, notPossibleNow
 */
export function afterAct(
  meeting: MeetingStanding,
  side: MeetingSide,
  act: MeetingAct,
  seenVersion: number,
): MeetingStanding {
  if (seenVersion !== meeting.version) {
    throw new AppError('conflict', 'meetingMovedOn', { state: meeting.state, version: meeting.version })
  }
  if (!possibleActs(meeting, side).includes(act)) {
    throw new AppError('conflict', isOpen(meeting.state) ? 'notYourTurn' : 'notPossibleNow', {
      state: meeting.state,
    })
  }
  return {
    state: AFTER[act],
    turn: act === 'counter' ? otherSide(side) : meeting.turn,
    version: meeting.version + 1,
  }
}

function otherSide(side: MeetingSide): MeetingSide {
  return side === 'requester' ? 'responder' : 'requester'
}

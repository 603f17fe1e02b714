import { AppError } from '#app/platform/errors.ts'

/** How a meeting stands, from the first request to what was made of it. */
export type MeetingState =
  | 'requested'
  | 'seen'
  | 'countered'
  /** In the line for a time of an enterprise that has none free. */
  | 'waiting'
  /** A time that has become free is offered to the first in that line. */
  | 'offered'
  | 'accepted'
  /** Agreed, with another time proposed: the agreed one stands until both consent. */
  | 'rescheduling'
  | 'declined'
  | 'cancelled'
  | 'expired'
  /** Its time is over; nobody has said yet whether it took place. */
  | 'held'
  | 'kept'
  | 'missed'
  | 'rated'
export type MeetingSide = 'requester' | 'responder'
/** Who acts: a side, or the clock. */
export type MeetingMover = MeetingSide | 'clock'
export type MeetingAct =
  | 'see'
  | 'accept'
  | 'decline'
  | 'counter'
  | 'cancel'
  /** The side asked has no free time: the request waits in line. */
  | 'wait'
  /** Propose other times for an agreed meeting. */
  | 'reschedule'
  /** Change who takes part for one's own side. */
  | 'assign'
  /** Change the agenda, the exact place or the address of the video call. */
  | 'arrange'
  /** Leave an agreed meeting at its time: refuses the other times proposed, or takes them back. */
  | 'keepTime'
  /** The clock: nobody answered while it rang. */
  | 'stopRinging'
  /** The clock: a time has become free for the first in line. */
  | 'offer'
  /** The clock: nobody answered in time. */
  | 'expire'
  /** The clock: the agreed time is over. */
  | 'end'
  /** It took place. */
  | 'keep'
  /** It did not take place. */
  | 'miss'
  | 'rate'

/** What the rules look at. `turn` says who has to answer while somebody has to. */
export interface MeetingStanding {
  state: MeetingState
  turn: MeetingSide
  version: number
  /** The version that last changed what is to be answered. */
  offerVersion: number
}

interface Rule {
  /** `turn`: the side that has to answer; `either`: both sides. */
  by: 'turn' | 'either' | MeetingMover
  to: MeetingState
  /** Who has to answer then; unchanged when left out. */
  turn?: 'other' | MeetingSide
  /** What is on offer stays as it is, so answers to the version before still hold. */
  sameOffer?: true
}

const ANSWERS = {
  accept: { by: 'turn', to: 'accepted' },
  decline: { by: 'turn', to: 'declined' },
  counter: { by: 'turn', to: 'countered', turn: 'other' },
  cancel: { by: 'either', to: 'cancelled' },
  expire: { by: 'clock', to: 'expired' },
} as const satisfies Partial<Record<MeetingAct, Rule>>

/** What a side may do at any time before the meeting is over: nothing of it is put to the other side for an answer. */
function ownWork(to: MeetingState) {
  return {
    assign: { by: 'either', to, sameOffer: true },
    arrange: { by: 'either', to, sameOffer: true },
  } as const satisfies Partial<Record<MeetingAct, Rule>>
}

const WAIT = { by: 'responder', to: 'waiting', turn: 'responder' } as const satisfies Rule

const AFTERWARDS = {
  keep: { by: 'either', to: 'kept', sameOffer: true },
  miss: { by: 'either', to: 'missed', sameOffer: true },
} as const satisfies Partial<Record<MeetingAct, Rule>>

/** The whole negotiation: what may happen in which state, by whom, and what comes of it. */
const RULES: Readonly<Record<MeetingState, Partial<Readonly<Record<MeetingAct, Rule>>>>> = {
  requested: {
    ...ANSWERS,
    ...ownWork('requested'),
    see: { by: 'responder', to: 'seen', sameOffer: true },
    wait: WAIT,
    stopRinging: { by: 'clock', to: 'requested', sameOffer: true },
  },
  seen: {
    ...ANSWERS,
    ...ownWork('seen'),
    wait: WAIT,
    stopRinging: { by: 'clock', to: 'seen', sameOffer: true },
  },
  countered: { ...ANSWERS, ...ownWork('countered') },
  waiting: {
    ...ownWork('waiting'),
    counter: { by: 'responder', to: 'countered', turn: 'requester' },
    decline: { by: 'responder', to: 'declined' },
    cancel: ANSWERS.cancel,
    offer: { by: 'clock', to: 'offered', turn: 'requester' },
    expire: ANSWERS.expire,
  },
  offered: {
    ...ownWork('offered'),
    accept: { by: 'requester', to: 'accepted' },
    wait: { by: 'requester', to: 'waiting', turn: 'responder' },
    cancel: ANSWERS.cancel,
    // Back to the end of the line.
    expire: { by: 'clock', to: 'waiting', turn: 'responder' },
  },
  accepted: {
    ...ownWork('accepted'),
    reschedule: { by: 'either', to: 'rescheduling', turn: 'other' },
    cancel: ANSWERS.cancel,
    end: { by: 'clock', to: 'held' },
  },
  rescheduling: {
    ...ownWork('rescheduling'),
    accept: { by: 'turn', to: 'accepted' },
    counter: { by: 'turn', to: 'rescheduling', turn: 'other' },
    keepTime: { by: 'either', to: 'accepted' },
    cancel: ANSWERS.cancel,
    expire: { by: 'clock', to: 'accepted' },
    end: { by: 'clock', to: 'held' },
  },
  declined: {},
  cancelled: {},
  expired: {},
  held: AFTERWARDS,
  // What the first side says stands; the other's word is kept beside it.
  kept: {
    keep: { by: 'either', to: 'kept', sameOffer: true },
    miss: { by: 'either', to: 'kept', sameOffer: true },
    rate: { by: 'either', to: 'rated', sameOffer: true },
  },
  missed: {
    keep: { by: 'either', to: 'missed', sameOffer: true },
    miss: { by: 'either', to: 'missed', sameOffer: true },
  },
  rated: {
    keep: { by: 'either', to: 'rated', sameOffer: true },
    miss: { by: 'either', to: 'rated', sameOffer: true },
    rate: { by: 'either', to: 'rated', sameOffer: true },
  },
}

/** States in which one side has to answer to times on offer. */
export const OPEN_STATES = ['requested', 'seen', 'countered', 'offered'] as const
/** States in which times are booked for both sides. */
export const AGREED_STATES = ['accepted', 'rescheduling'] as const
/** States of a meeting whose time is over. */
export const PAST_STATES = ['held', 'kept', 'missed', 'rated'] as const
/** States that nothing follows, without a meeting. */
export const CLOSED_STATES = ['declined', 'cancelled', 'expired'] as const

/** Whether somebody still has to answer before there is an agreement. */
export function isOpen(state: MeetingState): state is (typeof OPEN_STATES)[number] {
  return (OPEN_STATES as readonly MeetingState[]).includes(state)
}

/** Whether both sides have agreed on a time that is still to come. */
export function isAgreed(state: MeetingState): state is (typeof AGREED_STATES)[number] {
  return (AGREED_STATES as readonly MeetingState[]).includes(state)
}

/** Whether the meeting's time is over. */
export function isPast(state: MeetingState): state is (typeof PAST_STATES)[number] {
  return (PAST_STATES as readonly MeetingState[]).includes(state)
}

/** Whether there can still be a meeting, and it has not begun. */
export function isToCome(
  { state, startsAt }: { state: MeetingState; startsAt: Date | null },
  now: Date,
): boolean {
  const closed = (CLOSED_STATES as readonly MeetingState[]).includes(state)
  return !closed && !isPast(state) && (startsAt === null || startsAt > now)
}

/** Whether a side has to answer now: to a request, or to other times for an agreed meeting. */
export function awaitsAnswer(state: MeetingState): boolean {
  return isOpen(state) || state === 'rescheduling'
}

/** What both sides may do only until the agreed time has come. */
const BEFORE_START: ReadonlySet<MeetingAct> = new Set(['accept', 'counter', 'cancel', 'reschedule'])

/** Whether an act is out of time because the meeting is under way: its time has come, and the clock has not ended it yet. */
export function isTooLateFor(
  act: MeetingAct,
  { state, startsAt }: { state: MeetingState; startsAt: Date | null },
  now: Date,
): boolean {
  return BEFORE_START.has(act) && isAgreed(state) && startsAt !== null && startsAt <= now
}

function ruleFor(meeting: Pick<MeetingStanding, 'state' | 'turn'>, act: MeetingAct, mover: MeetingMover) {
  const rule = RULES[meeting.state][act]
  if (!rule) return null
  if (rule.by === 'turn') return mover === meeting.turn ? rule : null
  if (rule.by === 'either') return mover === 'clock' ? null : rule
  return rule.by === mover ? rule : null
}

/** What somebody may do now. */
export function possibleActs(
  meeting: Pick<MeetingStanding, 'state' | 'turn'>,
  mover: MeetingMover,
): MeetingAct[] {
  const acts = Object.keys(RULES[meeting.state]) as MeetingAct[]
  return acts.filter((act) => ruleFor(meeting, act, mover) !== null)
}

/**
 * The meeting after an act.
 * @param seenVersion the version that the mover was looking at; the clock looks at the present one
 * @throws AppError conflict: meetingMovedOn when what was on offer has changed since `seenVersion`, notYourTurn,
 *   notPossibleNow; each with the present state
 */
export function afterAct(
  meeting: MeetingStanding,
  mover: MeetingMover,
  act: MeetingAct,
  seenVersion: number = meeting.version,
): MeetingStanding {
  const { state, version } = meeting
  if (seenVersion < meeting.offerVersion || seenVersion > version)
    throw new AppError('conflict', 'meetingMovedOn', { state, version })
  const rule = ruleFor(meeting, act, mover)
  if (!rule) {
    const othersTurn = RULES[state][act]?.by === 'turn'
    throw new AppError('conflict', othersTurn ? 'notYourTurn' : 'notPossibleNow', { state, version })
  }
  const turn = rule.turn === 'other' ? otherSide(mover === 'clock' ? meeting.turn : mover) : rule.turn
  return {
    state: rule.to,
    turn: turn ?? meeting.turn,
    version: version + 1,
    offerVersion: rule.sameOffer ? meeting.offerVersion : version + 1,
  }
}

/** The other one of the two sides. */
export function otherSide(side: MeetingSide): MeetingSide {
  return side === 'requester' ? 'responder' : 'requester'
}

/** States of a meeting in which the side whose turn it is can answer. */
const ANSWERABLE: ReadonlySet<string> = new Set(['requested', 'seen', 'countered', 'offered', 'rescheduling'])
const AGREED: ReadonlySet<string> = new Set(['accepted', 'rescheduling'])

/** Whether a side still has to answer what was told in a version: not when other things are on offer by now. */
export function awaitsAnswerOf(
  side: 'requester' | 'responder',
  meeting: { state: string; turn: string; offerVersion: number },
  version: number,
): boolean {
  return ANSWERABLE.has(meeting.state) && meeting.turn === side && meeting.offerVersion <= version
}

/** The time that both sides have agreed on and that stands; null while there is none. */
export function agreedTime({
  state,
  startsAt,
  endsAt,
}: {
  state: string
  startsAt: Date | null
  endsAt: Date | null
}): { startsAt: Date; endsAt: Date } | null {
  return AGREED.has(state) && startsAt && endsAt ? { startsAt, endsAt } : null
}

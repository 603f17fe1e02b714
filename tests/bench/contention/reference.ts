/** A time of a person that is taken: what no other may overlap, rest included. */
export interface Booked {
  meetingId: string
  personId: string
  from: number
  to: number
  /** How long the person rests after a meeting. */
  rest: number
}

/** One acceptance: whose time it would take, and what was answered. */
export interface Attempt {
  meetingId: string
  people: readonly string[]
  from: number
  to: number
  sentAt: number
  answeredAt: number
  outcome: 'accepted' | 'timeTaken' | 'other'
}

/**
 * What is wrong with the outcome of many acceptances at once, judged by what was committed: nobody sits in two meetings, who
 * was accepted is booked and nobody else, and whoever was refused could not have been accepted, neither when the answer came
 * nor in the end.
 */
export function faultsOf(attempts: readonly Attempt[], booked: readonly Booked[]): string[] {
  const of = groupedBy(booked, 'personId')
  const sentAt = new Map(attempts.map(({ meetingId, sentAt: at }) => [meetingId, at]))
  const faults: string[] = []
  for (const [personId, times] of of)
    for (const [place, one] of times.entries())
      for (const other of times.slice(place + 1))
        if (overlap(one, other)) faults.push(`${personId} sits in ${one.meetingId} and ${other.meetingId}`)
  const bookedMeetings = groupedBy(booked, 'meetingId')
  for (const attempt of attempts) {
    const rows = bookedMeetings.get(attempt.meetingId) ?? []
    const whole = attempt.people.every((personId) => rows.some((row) => row.personId === personId))
    if (attempt.outcome === 'accepted' && !whole)
      faults.push(`${attempt.meetingId} was accepted and is not booked`)
    if (attempt.outcome !== 'accepted' && rows.length > 0)
      faults.push(`${attempt.meetingId} was refused and is booked`)
    if (attempt.outcome === 'other') faults.push(`${attempt.meetingId} got no clear answer`)
    if (attempt.outcome !== 'timeTaken') continue
    const inTheWay = attempt.people.flatMap((personId) => {
      const times = of.get(personId) ?? []
      const rest = times[0]?.rest ?? 0
      return times.filter((time) => overlap(time, { from: attempt.from, to: attempt.to + rest }))
    })
    if (inTheWay.length === 0) faults.push(`${attempt.meetingId} was refused although it fits`)
    else if (!inTheWay.some(({ meetingId }) => (sentAt.get(meetingId) ?? Infinity) <= attempt.answeredAt))
      faults.push(`${attempt.meetingId} was refused before anything stood in its way`)
  }
  return faults
}

function overlap(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return one.from < other.to && other.from < one.to
}

function groupedBy(booked: readonly Booked[], key: 'personId' | 'meetingId'): Map<string, Booked[]> {
  const groups = new Map<string, Booked[]>()
  for (const one of booked) groups.set(one[key], [...(groups.get(one[key]) ?? []), one])
  return groups
}

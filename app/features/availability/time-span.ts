/** A span of time. */
export interface TimeSpan {
  startsAt: Date
  endsAt: Date
}

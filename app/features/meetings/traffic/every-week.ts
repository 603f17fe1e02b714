import type { TrafficWeek } from './traffic.repository.server.ts'

const WEEK_MS = 7 * 86_400_000

/** The same weeks with those between in which nobody asked for a meeting, so that time runs evenly. */
export function everyWeek(weeks: readonly TrafficWeek[]): TrafficWeek[] {
  return weeks.flatMap((row, index) => {
    const next = weeks[index + 1]
    const between = next ? Math.round((startOf(next.week) - startOf(row.week)) / WEEK_MS) - 1 : 0
    return [
      row,
      ...Array.from({ length: between }, (_, at) => emptyWeek(startOf(row.week) + (at + 1) * WEEK_MS)),
    ]
  })
}

function startOf(week: string): number {
  return Date.parse(`${week}T00:00:00Z`)
}

function emptyWeek(at: number): TrafficWeek {
  return { week: new Date(at).toISOString().slice(0, 10), asked: 0, agreed: 0, tookPlace: 0, ended: 0 }
}

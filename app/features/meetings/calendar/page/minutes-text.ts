/** Minutes of a day as people read them: 540 and 600 are "09:00–10:00". */
export function minutesText({ from, to }: { from: number; to: number }): string {
  const clock = (minutes: number) =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${clock(from)}–${clock(to)}`
}

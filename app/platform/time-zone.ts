/** Names that were found to be zones. Finding out costs as much as a small query, and every form and command asks. */
const found = new Set<string>()
/** There are about 600, each in as many spellings as somebody likes to send. */
const MOST_FOUND = 1000

/** Whether times can be shown in a zone of this name. */
export function isTimeZone(zone: string): boolean {
  if (found.has(zone)) return true
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    return false
  }
  if (found.size < MOST_FOUND) found.add(zone)
  return true
}

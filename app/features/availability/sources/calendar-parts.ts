/** The parts of a calendar file that say when somebody is busy, each as text of its own with nothing else in it. */
export interface CalendarParts {
  events: string[]
  freeBusy: string[]
  zones: string[]
}

/** Titles, notes and guests are not among them: they are let go of before anything reads them. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  VEVENT: new Set([
    'DTSTART',
    'DTEND',
    'DURATION',
    'RRULE',
    'RDATE',
    'EXDATE',
    'RECURRENCE-ID',
    'UID',
    'STATUS',
    'TRANSP',
    'X-MICROSOFT-CDO-BUSYSTATUS',
  ]),
  VFREEBUSY: new Set(['FREEBUSY']),
  VTIMEZONE: new Set(['TZID', 'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE', 'BEGIN', 'END']),
}
/** A list of days may be long, but not like this. */
const LONGEST_LINE = 100_000
const NAME = /^[A-Z0-9-]+(?=[;:])/i

/** Takes a calendar file (RFC 5545) apart. @returns null when it is none */
export function partsOf(text: string): CalendarParts | null {
  const parts: CalendarParts = { events: [], freeBusy: [], zones: [] }
  const into: Record<string, string[]> = {
    VEVENT: parts.events,
    VFREEBUSY: parts.freeBusy,
    VTIMEZONE: parts.zones,
  }
  let calendars = 0
  let depth = 0
  let kind = ''
  let lines: string[] = []
  for (const line of linesOf(text)) {
    const name = NAME.exec(line)?.[0].toUpperCase()
    if (name === undefined) continue
    if (name === 'BEGIN' || name === 'END') {
      const what = line
        .slice(name.length + 1)
        .trim()
        .toUpperCase()
      if (name === 'BEGIN') depth++
      if (depth === 1) calendars += what === 'VCALENDAR' && name === 'BEGIN' ? 1 : 0
      if (name === 'BEGIN' && depth === 2) [kind, lines] = [what, []]
      if (name === 'END' && depth === 2)
        into[kind]?.push([`BEGIN:${kind}`, ...lines, `END:${kind}`].join('\r\n'))
      // Parts of a part count for time zones alone: their summer and winter.
      if (depth === 3 && kind === 'VTIMEZONE') lines.push(`${name}:${what}`)
      if (name === 'END') depth = Math.max(0, depth - 1)
    } else if (isKept(kind, name, depth)) lines.push(line)
    if (calendars === 0) return null
  }
  return calendars === 0 ? null : parts
}

function isKept(kind: string, name: string, depth: number): boolean {
  if (depth !== 2 && !(depth === 3 && kind === 'VTIMEZONE')) return false
  return KEPT[kind]?.has(name) ?? false
}

/** The lines as they were before they were folded; what is longer than any line of use is left out. */
function* linesOf(text: string): Generator<string> {
  let line = ''
  let tooLong = false
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    const piece = text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to)
    from = to + 1
    if (piece.startsWith(' ') || piece.startsWith('\t')) {
      if (line.length + piece.length > LONGEST_LINE) tooLong = true
      else if (!tooLong) line += piece.slice(1)
      continue
    }
    if (line !== '' && !tooLong) yield line
    tooLong = piece.length > LONGEST_LINE
    line = tooLong ? '' : piece
  }
  if (line !== '' && !tooLong) yield line
}

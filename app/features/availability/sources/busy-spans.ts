import ICAL from 'ical.js'

import { joined, type Stretch } from '../free/stretches.ts'
import { DAY_MS } from '../free/zone-clock.ts'

import { partsOf } from './calendar-parts.ts'
import { type EventZones, eventZones, naiveMoment } from './event-zones.ts'
import { MOST_SPANS } from './source.ts'

export interface BusyAsked {
  /** The calendar file. */
  text: string
  /** Moments in milliseconds: what lies outside is left out. */
  from: number
  until: number
  /** Zone of the person, for whole days and for times without a zone. */
  timeZone: string
}

export type BusyFound =
  { kind: 'busy'; spans: Stretch[] } | { kind: 'failed'; failure: 'notACalendar' | 'tooComplex' }

/** Events, and times of repeated events, that are looked at in one file. */
const MOST_EVENTS = 20_000
const MOST_TIMES = 200_000

class TooComplex extends Error {}

/**
 * When somebody is busy by a calendar file: joined spans, the earliest ones where there are too many. Events that are
 * cancelled, or do not keep anybody from others, count for nothing. An event that cannot be read is left out.
 *
 * A rule of repetition may keep the reader of rules busy for ever: to be called in a thread that can be ended.
 */
export function busySpans({ text, from, until, timeZone }: BusyAsked): BusyFound {
  const parts = partsOf(text)
  if (!parts) return { kind: 'failed', failure: 'notACalendar' }
  if (parts.events.length > MOST_EVENTS) return { kind: 'failed', failure: 'tooComplex' }
  const reader = new BusyReader(eventZones(parts.zones, timeZone), { from, to: until })
  try {
    const spans = joined([...reader.eventSpans(parts.events), ...reader.freeBusySpans(parts.freeBusy)])
    return { kind: 'busy', spans: spans.slice(0, MOST_SPANS) }
  } catch (error) {
    if (error instanceof TooComplex) return { kind: 'failed', failure: 'tooComplex' }
    throw error
  }
}

/** A time of an event: when it begins, and the day that its own calendar shows then. */
interface Occurrence {
  at: number
  day: string
}

/** Times taken out of a repetition, or moved: by moment, or by day alone. */
interface LeftOut {
  moments: Set<number>
  days: Set<string>
}

class BusyReader {
  readonly #zones: EventZones
  readonly #within: Stretch
  #timesLeft = MOST_TIMES

  constructor(zones: EventZones, within: Stretch) {
    this.#zones = zones
    this.#within = within
  }

  eventSpans(texts: readonly string[]): Stretch[] {
    const events = texts.flatMap((text) => this.#tried(() => [componentOf(text)]))
    const moved = new Map<string, LeftOut>()
    for (const event of events) {
      const property = event.getFirstProperty('recurrence-id')
      const uid = uidOf(event)
      if (property && uid !== '') this.#tried(() => this.#leaveOut(property, leftOutOf(moved, uid)))
    }
    return events.flatMap((event) => this.#tried(() => this.#spansOf(event, moved)))
  }

  freeBusySpans(texts: readonly string[]): Stretch[] {
    return texts
      .flatMap((text) => this.#tried(() => componentOf(text).getAllProperties('freebusy')))
      .filter((property) => property.getParameter('fbtype') !== 'FREE')
      .flatMap((property) => this.#tried(() => valuesOf(property)))
      .flatMap((period) =>
        this.#tried(() => {
          if (!(period instanceof ICAL.Period)) return []
          return this.#clipped(naiveMoment(period.start), naiveMoment(period.getEnd()))
        }),
      )
  }

  #spansOf(event: ICAL.Component, moved: ReadonlyMap<string, LeftOut>): Stretch[] {
    const start = event.getFirstProperty('dtstart')
    const begins = start?.getFirstValue()
    if (!start || !(begins instanceof ICAL.Time) || !takesTime(event)) return []
    const lasts = this.#lengthOf(event, start, begins)
    const repeated = !event.hasProperty('recurrence-id')
    const out: LeftOut = { moments: new Set(), days: new Set() }
    if (repeated) for (const property of event.getAllProperties('exdate')) this.#leaveOut(property, out)
    const others = repeated ? moved.get(uidOf(event)) : undefined
    const spans: Stretch[] = []
    for (const { at, day } of this.#occurrences(event, begins, tzidOf(start), lasts, repeated)) {
      const gone = [out, others].some((one) => one?.moments.has(at) || one?.days.has(day))
      if (!gone) spans.push(...this.#clipped(at, begins.isDate ? this.#dayLater(day, lasts) : at + lasts))
    }
    return spans
  }

  /** The times of an event that may lie within, earliest first for each of its rules. */
  *#occurrences(
    event: ICAL.Component,
    begins: ICAL.Time,
    tzid: string | undefined,
    lasts: number,
    repeated: boolean,
  ): Generator<Occurrence> {
    const occurrence = (time: ICAL.Time) => ({ at: this.#zones.instantOf(time, tzid), day: dayOf(time) })
    const rules = repeated ? event.getAllProperties('rrule') : []
    if (rules.length === 0) yield occurrence(begins)
    for (const rule of rules) {
      const recur = rule.getFirstValue()
      if (!(recur instanceof ICAL.Recur)) continue
      const endless = recur.clone()
      // The end is compared here, as a moment: the reader of rules does not know the zone.
      endless.until = null
      const iterator = endless.iterator(begins)
      for (let time = iterator.next(); time; time = iterator.next()) {
        if (--this.#timesLeft < 0) throw new TooComplex()
        const naive = naiveMoment(time)
        if (naive > this.#within.to + 2 * DAY_MS) break
        const before = naive + lasts < this.#within.from - 2 * DAY_MS
        if (recur.until && this.#isAfter(time, recur.until, tzid)) break
        if (!before) yield occurrence(time)
      }
    }
    if (!repeated) return
    for (const property of event.getAllProperties('rdate'))
      for (const value of valuesOf(property)) {
        const time = value instanceof ICAL.Period ? value.start : value
        if (--this.#timesLeft < 0) throw new TooComplex()
        if (time instanceof ICAL.Time)
          yield { at: this.#zones.instantOf(time, tzidOf(property) ?? tzid), day: dayOf(time) }
      }
  }

  #isAfter(time: ICAL.Time, until: ICAL.Time, tzid: string | undefined): boolean {
    if (until.isDate || time.isDate) return dayOf(time) > dayOf(until)
    return this.#zones.instantOf(time, tzid) > this.#zones.instantOf(until, tzid)
  }

  /** Milliseconds; for events of whole days those of days that all have 24 hours. */
  #lengthOf(event: ICAL.Component, start: ICAL.Property, begins: ICAL.Time): number {
    const end = event.getFirstProperty('dtend')
    const ends = end?.getFirstValue()
    if (end && ends instanceof ICAL.Time) {
      if (begins.isDate) return Math.max(DAY_MS, naiveMoment(ends) - naiveMoment(begins))
      const moment = this.#zones.instantOf(ends, tzidOf(end))
      return Math.max(0, moment - this.#zones.instantOf(begins, tzidOf(start)))
    }
    const duration = event.getFirstPropertyValue('duration')
    if (duration instanceof ICAL.Duration) return Math.max(0, duration.toSeconds() * 1000)
    return begins.isDate ? DAY_MS : 0
  }

  /** When an event of whole days that begins on a day is over. */
  #dayLater(day: string, lasts: number): number {
    const last = ICAL.Time.fromDateString(day)
    last.adjust(Math.round(lasts / DAY_MS), 0, 0, 0)
    return this.#zones.instantOf(last, undefined)
  }

  #leaveOut(property: ICAL.Property, out: LeftOut): [] {
    for (const time of valuesOf(property)) {
      if (!(time instanceof ICAL.Time)) continue
      if (time.isDate) out.days.add(dayOf(time))
      else out.moments.add(this.#zones.instantOf(time, tzidOf(property)))
    }
    return []
  }

  #clipped(from: number, to: number): Stretch[] {
    const within = { from: Math.max(from, this.#within.from), to: Math.min(to, this.#within.to) }
    return within.from < within.to ? [within] : []
  }

  /** What is written wrongly is left out. */
  #tried<T>(read: () => T[]): T[] {
    try {
      return read()
    } catch (error) {
      if (error instanceof TooComplex) throw error
      return []
    }
  }
}

function componentOf(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
}

/** Whether an event keeps a person from others. */
function takesTime(event: ICAL.Component): boolean {
  const says = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase()
  if (says('status') === 'CANCELLED' || says('transp') === 'TRANSPARENT') return false
  return !['FREE', 'WORKINGELSEWHERE'].includes(says('x-microsoft-cdo-busystatus'))
}

function valuesOf(property: ICAL.Property): unknown[] {
  return property.getValues()
}

function uidOf(event: ICAL.Component): string {
  return String(event.getFirstPropertyValue('uid') ?? '')
}

function leftOutOf(moved: Map<string, LeftOut>, uid: string): LeftOut {
  const known = moved.get(uid)
  if (known) return known
  const made: LeftOut = { moments: new Set(), days: new Set() }
  moved.set(uid, made)
  return made
}

function tzidOf(property: ICAL.Property): string | undefined {
  const tzid = property.getParameter('tzid')
  return typeof tzid === 'string' ? tzid : undefined
}

function dayOf({ year, month, day }: ICAL.Time): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  )
}

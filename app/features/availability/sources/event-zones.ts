import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

/** A zone by its name, or as the file itself describes it. */
type EventZone = string | ICAL.Timezone

/** Tells the moments of the times in one calendar file. */
export interface EventZones {
  /** @param tzid name that stands beside the time, if any */
  instantOf: (time: ICAL.Time, tzid: string | undefined) => number
}

const MOST_ZONES = 200

/**
 * Times with a name of the zone database are read by that; other names, such as those of Windows, by the description in the
 * file; days and times without a zone by the clocks of the person.
 */
export function eventZones(described: readonly string[], own: string): EventZones {
  const inFile = new Map(described.slice(0, MOST_ZONES).flatMap(zoneOf))
  const known = new Map<string, EventZone>()
  const zoneNamed = (tzid: string): EventZone => {
    const kept = known.get(tzid)
    if (kept !== undefined) return kept
    const zone = databaseName(tzid) ?? inFile.get(tzid) ?? own
    known.set(tzid, zone)
    return zone
  }
  return {
    instantOf(time, tzid) {
      if (!time.isDate && time.zone === ICAL.Timezone.utcTimezone) return naiveMoment(time)
      const zone = time.isDate || tzid === undefined ? own : zoneNamed(tzid)
      if (typeof zone !== 'string') return inDescribed(time, zone)
      const { year, month, day, hour, minute, second } = time
      const plain = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
      return plain.toZonedDateTime(zone).epochMilliseconds
    },
  }
}

/** The moment at which clocks in UTC show a time. */
export function naiveMoment({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function inDescribed(time: ICAL.Time, zone: ICAL.Timezone): number {
  const zoned = time.clone()
  zoned.zone = zone
  return zoned.toUnixTime() * 1000
}

function zoneOf(text: string): [string, ICAL.Timezone][] {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as unknown[])
    const tzid = component.getFirstPropertyValue('tzid')
    return typeof tzid === 'string' ? [[tzid, new ICAL.Timezone({ component, tzid })]] : []
  } catch {
    return []
  }
}

/** The name that the zone database has for it; some programs put words of their own in front. */
function databaseName(tzid: string): string | null {
  const end = /[A-Za-z_]+\/[A-Za-z_-]+(\/[A-Za-z_]+)?$/.exec(tzid)?.[0]
  for (const name of end && end !== tzid ? [tzid, end] : [tzid])
    try {
      return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
    } catch {
      continue
    }
  return null
}

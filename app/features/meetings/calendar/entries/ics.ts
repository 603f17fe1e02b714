import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'

/** Somebody in a calendar entry. */
export interface EntryPerson {
  name: string
  email: string
}

/** A meeting as it stands in calendars. */
export interface CalendarEntry {
  meetingId: string
  /** Grows when the agreed time or place changes. */
  sequence: number
  startsAt: Date
  endsAt: Date
  cancelled: boolean
  summary: string
  description: string
  location: string | null
  /** Page of the meeting. */
  url: string
  createdAt: Date
  updatedAt: Date
}

const PRODUCT = { company: 'Nhip Cau', product: 'Meetings' } as const

/**
 * One meeting as an invitation by mail (RFC 5546): a request, or its cancellation.
 * @param host stands in the id of the entry, which stays the same for ever
 * @param sentAt later than any mail before about the same meeting
 */
export function invitationIcs(
  entry: CalendarEntry,
  {
    host,
    organiser,
    attendee,
    sentAt,
  }: { host: string; organiser: EntryPerson; attendee: EntryPerson; sentAt: Date },
): string {
  const calendar = ical({
    prodId: PRODUCT,
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  const event = addEntry(calendar, entry, host)
  event.stamp(sentAt)
  event.organizer({ name: oneLine(organiser.name), email: organiser.email })
  event.createAttendee({
    name: oneLine(attendee.name),
    email: attendee.email,
    // Who gets it has agreed here already.
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  })
  return calendar.toString()
}

/** All meetings of a person as a calendar to subscribe to. The same meetings give the same text. */
export function feedIcs(
  entries: readonly CalendarEntry[],
  { host, name, minutes }: { host: string; name: string; minutes: number },
): string {
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    name,
    // How often to ask again, for programs that go by that.
    ttl: minutes * 60,
  })
  for (const entry of entries) addEntry(calendar, entry, host).stamp(entry.updatedAt)
  return calendar.toString()
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry, host: string) {
  return calendar.createEvent({
    id: `${entry.meetingId}@${host}`,
    sequence: entry.sequence,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: oneLine(entry.summary),
    description: entry.description,
    location: entry.location === null ? null : oneLine(entry.location),
    url: entry.url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    created: entry.createdAt,
    lastModified: entry.updatedAt,
  })
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

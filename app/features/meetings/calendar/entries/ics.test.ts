import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'

import { type CalendarEntry, feedIcs, invitationIcs } from './ics.ts'

const ENTRY: CalendarEntry = {
  meetingId: '019a5f2e-0000-7000-8000-000000000001',
  sequence: 2,
  startsAt: new Date('2026-12-01T02:00:00Z'),
  endsAt: new Date('2026-12-01T02:30:00Z'),
  cancelled: false,
  summary: 'Gặp Đèn Lam: Đèn LED, loại tốt',
  description: 'Mục đích: 20.000 đèn LED; mẫu, giá\nhttps://nhip-cau.test/meetings/019a5f2e',
  location: 'https://meet.nhip-cau.test/nhip-cau-abc',
  url: 'https://nhip-cau.test/meetings/019a5f2e',
  createdAt: new Date('2026-11-20T00:00:00Z'),
  updatedAt: new Date('2026-11-23T00:00:00Z'),
}
const MAIL = {
  host: 'nhip-cau.test',
  organiser: { name: 'Nhịp Cầu', email: 'no-reply@nhip-cau.test' },
  attendee: { name: 'Nguyễn Minh Anh', email: 'anh@den-lam.example' },
  sentAt: new Date('2026-11-23T01:00:00Z'),
}

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name)
    const read = new ICAL.Event(event)
    return {
      uid: read.uid,
      sequence: read.sequence,
      status: value('status'),
      startsAt: read.startDate.toJSDate(),
      endsAt: read.endDate.toJSDate(),
      summary: read.summary,
      description: read.description,
      location: read.location,
      url: value('url'),
      stamp: (value('dtstamp') as ICAL.Time).toJSDate(),
      organiser: value('organizer'),
      attendees: read.attendees.map((attendee) => attendee.getFirstValue() as string),
    }
  })
  return { method: calendar.getFirstPropertyValue('method'), events }
}

test('an invitation says when, where and what, to one person, under an id that stays', () => {
  const { method, events } = readBack(invitationIcs(ENTRY, MAIL))
  const { summary, description, location, url, startsAt, endsAt } = ENTRY
  expect(method).toBe('REQUEST')
  expect(events).toEqual([
    {
      summary,
      description,
      location,
      url,
      startsAt,
      endsAt,
      uid: '019a5f2e-0000-7000-8000-000000000001@nhip-cau.test',
      sequence: 2,
      status: 'CONFIRMED',
      stamp: MAIL.sentAt,
      organiser: 'mailto:no-reply@nhip-cau.test',
      attendees: ['MAILTO:anh@den-lam.example'],
    },
  ])
})

test('a cancellation takes the same entry out', () => {
  const { method, events } = readBack(invitationIcs({ ...ENTRY, cancelled: true, sequence: 3 }, MAIL))
  expect(method).toBe('CANCEL')
  expect(events[0]).toMatchObject({
    uid: `${ENTRY.meetingId}@nhip-cau.test`,
    sequence: 3,
    status: 'CANCELLED',
  })
})

test('a calendar to subscribe to holds every meeting, names nobody by address, and is the same text for the same meetings', () => {
  const other = { ...ENTRY, meetingId: '019a5f2e-0000-7000-8000-000000000002', cancelled: true }
  const feed = { host: 'nhip-cau.test', name: 'Nhịp Cầu', minutes: 60 }
  const text = feedIcs([ENTRY, other], feed)
  const { method, events } = readBack(text)
  expect(method).toBe('PUBLISH')
  expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED'])
  expect(text).not.toMatch(/mailto:/i)
  expect(text).toBe(feedIcs([ENTRY, other], feed))
})

test('whatever people write, it comes back as written, on lines that every program can read', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(words, words, (description, summary) => {
      const text = invitationIcs({ ...ENTRY, description, summary }, MAIL)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const [event] = readBack(text).events
      expect(event?.uid).toBe(`${ENTRY.meetingId}@nhip-cau.test`)
      expect(event?.description ?? '').toBe(description.replace(/\r\n?/g, '\n'))
    }),
  )
})

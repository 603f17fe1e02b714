import type { ServerWords } from '../vi.server.ts'

export const calendarEntries: ServerWords['calendarEntries'] = {
  summary: 'Meeting with {partner}',
  summaryAbout: 'Meeting with {partner}: {about}',
  purpose: 'Purpose: {text}',
  agenda: 'Agenda: {text}',
  people: 'Taking part: {names}',
  interpreter: '{name} (interpreter)',
  video: 'Video call: {url}',
  page: 'Page of the meeting: {url}',
  at: 'At {name}',
  atEvent: 'At an event',
  online: 'Online',
  feedName: 'Nhịp Cầu: meetings',
}

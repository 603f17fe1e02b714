export { readCalendars } from './reading/read-calendars.server.ts'
export { commandCalendar } from './page/command-calendar.server.ts'
export { readOwnCalendar } from './page/read-own-calendar.server.ts'
export { readSources } from './sources/read-sources.job.server.ts'

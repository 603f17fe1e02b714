export { freeTimes, type FreeTimesAsked } from './free/free-times.ts'
export type { BusyTime, PersonCalendar } from './person-calendar.ts'
export type { TimeSpan } from './time-span.ts'
export { instantOf, wallClockOf } from './wall-clock.ts'

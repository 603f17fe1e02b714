/** Why a calendar could not be read. */
export const READ_FAILURES = [
  'refusedAddress',
  'unknownHost',
  'noConnection',
  'certificate',
  'timeout',
  'tooManyRedirects',
  'status',
  'tooLarge',
  'notACalendar',
  'tooComplex',
  'busyHere',
  'addressLost',
] as const
export type ReadFailure = (typeof READ_FAILURES)[number]

export function isReadFailure(text: string | null): text is ReadFailure {
  return READ_FAILURES.some((failure) => failure === text)
}

/** What the key is made for that seals addresses. */
export const SEALED_FOR = 'addresses of calendars'
/** Calendars that one person may have. */
export const MOST_SOURCES = 5
/** A calendar is read again after so long, and after so long where it has failed for a day. */
export const READ_EVERY_MINUTES = 15
export const READ_FAILING_EVERY_MINUTES = 60
/** A person can have a calendar read again after so long. */
export const READ_AGAIN_SECONDS = 30
/** How far ahead busy times are kept. */
export const DAYS_AHEAD = 180
/** Busy times of one calendar; later ones are left out. */
export const MOST_SPANS = 5000

/** An address as people copy it: calendars are often offered as webcal. */
export function addressOf(typed: string): string {
  return typed.trim().replace(/^webcals?:\/\//i, 'https://')
}

import type { calendarRefusals as vietnamese } from '../vi/calendar-refusals.ts'

export const calendarRefusals: typeof vietnamese = {
  reasons: {
    rangeTooLong: {
      title: 'Too long a stretch of time',
      text: 'Times are looked for over at most {days} days.',
    },
    exceptionPast: { title: 'These days are over', text: 'Choose today or later days.' },
    tooManyExceptions: {
      title: 'There are {count} special days already',
      text: 'Remove those that are no longer needed.',
    },
    tooManySources: {
      title: 'There are {count} calendars already',
      text: 'Remove one that is no longer used.',
    },
    sourceNotFound: {
      title: 'This calendar was not found',
      text: 'It may just have been removed in another window.',
    },
    sourceJustRead: {
      title: 'This calendar was read just now',
      text: 'Try again in half a minute.',
    },
    sourceAddress_address: {
      title: 'The address is not right',
      text: 'The full address of the calendar file is needed, such as https://calendar.google.com/…/basic.ics',
    },
    sourceAddress_https: {
      title: 'An https address is needed',
      text: 'Calendars are read over an encrypted connection only.',
    },
    sourceAddress_inside: {
      title: 'An address inside a network',
      text: 'The address must be reachable from the internet; calendars inside networks are not read.',
    },
  },
  fields: {
    hoursPair: 'Both a beginning and an end are needed',
    hoursOrder: 'The end must be after the beginning',
    hoursOverlap: 'Two stretches of this day overlap',
    untilBeforeFrom: 'The last day must not be before the first',
    exceptionTooLong: 'At most 366 days at a time',
    extraNeedsHours: 'Extra hours need a beginning and an end',
  },
}

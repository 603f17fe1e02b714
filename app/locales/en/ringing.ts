import type { Words } from '../vi.ts'

export const ringing: Words['ringing'] = {
  announcement: 'New meeting request from {name}',
  nowAnnouncement: '{name} would like to meet now',
  title: 'New meeting request',
  nowTitle: 'Would like to meet now',
  counterTitle: 'The other side proposes other times',
  rescheduleTitle: 'The other side asks for another time',
  offerTitle: 'A time has become free',
  answerBefore: 'Answer before {when}',
  left: '{count, plural, one {# second} other {# seconds}} left',
  accept: 'Accept this time',
  acceptNow: 'Meet now',
  busy: 'Sending…',
  open: 'Open request',
  later: 'Later',
  tab: '({count}) {title}',
  problems: 'This did not work',
  done: {
    accepted: 'Meeting agreed',
    waiting: 'Put on the waiting list',
    declined: 'Refusal sent',
    cancelled: 'Cancelled',
    detail: 'The other side sees it at once.',
  },
}

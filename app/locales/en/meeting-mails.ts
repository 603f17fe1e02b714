import type { ServerWords } from '../vi.server.ts'

export const meetingMails: ServerWords['meetingMails'] = {
  facts: {
    from: 'From',
    about: 'About',
    place: 'Place',
    answerBy: 'Answer before',
    when: 'Time',
    whenThere: 'Their time',
    call: 'Video call',
    reason: 'Reason',
    note: 'Message',
    partner: 'Partner',
    stands: 'Agreed time',
  },
  place: { online: 'Online', at: 'At {name}', event: 'At an event' },
  there: 'Their time: {when}',
  choose: {
    accept: 'Accept this time',
    decline: 'Decline',
    keepTime: 'Keep the agreed time',
    wait: 'Wait for another time',
    counter: 'Propose other times',
  },
  once: 'The buttons with an answer act for {name} ({mine}) without signing in; the page that opens asks once more. Each works once. Please do not forward this mail.',
  open: 'Open the meeting',
  requested: {
    subject: '{partner} asks for a meeting: {purpose}',
    heading: '{partner} asks for a meeting',
    text: '{partner} sends {mine} a meeting request.',
  },
  ringMissed: {
    subject: 'Missed: {partner} asked to meet at once',
    text: '{partner} asked {mine} to meet right away, and nobody answered. The request stands and waits for an answer like any other.',
  },
  countered: {
    subject: '{partner} proposes other times',
    text: '{partner} proposes to {mine} other times for the meeting.',
  },
  rescheduling: {
    subject: '{partner} asks to move the meeting',
    text: '{partner} asks for another time. The agreed time stands until both sides agree to a new one.',
  },
  offered: {
    subject: '{partner} has a free time',
    text: '{partner} has a free time, and {mine} is first on the waiting list. Without an answer in time it is offered to the next in line.',
  },
  waiting: {
    subject: '{partner} has no free time yet',
    text: '{partner} put the request of {mine} on the waiting list. You are told as soon as a time is free.',
  },
  accepted: {
    subject: 'Meeting with {partner}: {when}',
    heading: 'Meeting with {partner} agreed',
    text: 'Both sides have agreed. The calendar entry is attached.',
  },
  rescheduled: {
    subject: 'New time for {partner}: {when}',
    heading: 'The meeting with {partner} has moved',
    text: 'Both sides have agreed to the new time. The attached calendar entry replaces the old one.',
  },
  arranged: {
    subject: 'Changed: meeting {partner}, {when}',
    heading: 'The meeting with {partner} was changed',
    text: 'The agenda, place or link has changed. The attached calendar entry replaces the old one.',
  },
  joined: {
    subject: 'You take part: meeting {partner}, {when}',
    heading: 'You take part in the meeting with {partner}',
    text: '{mine} asks {name} to take part in this meeting. The calendar entry is attached.',
  },
  left: {
    subject: 'You no longer take part: meeting {partner}, {when}',
    heading: 'You no longer take part in the meeting with {partner}',
    text: '{mine} has changed who takes part. This mail removes the calendar entry.',
  },
  timeKept: {
    subject: 'Time unchanged: meeting {partner}, {when}',
    heading: 'The meeting with {partner} stays at its time',
    text: 'The other times proposed were not chosen. The meeting takes place at the agreed time.',
  },
  declined: {
    subject: '{partner} declined the meeting request',
    text: '{partner} thanks {mine} and cannot meet this time.',
    find: 'Find other partners',
  },
  cancelled: {
    subject: 'Cancelled: meeting {partner}, {when}',
    heading: 'The meeting with {partner} was cancelled',
    theirs: '{partner} cancelled the meeting. The time is free again for both sides.',
    ours: '{person} ({mine}) cancelled the meeting. The time is free again for both sides.',
  },
  withdrawn: {
    subject: '{partner} withdrew its meeting request',
    text: '{partner} no longer asks {mine} for a meeting. No answer is needed.',
  },
  expired: {
    subject: 'The request to meet {partner} has expired',
    text: '{partner} did not answer the request of {mine} in time. You can send a new one or look for other partners.',
    find: 'Find other partners',
  },
  message: {
    subject: '{count, plural, one {New message} other {# new messages}} from {partner}',
    text: '{partner} wrote to {mine}; until you open the meeting, further messages bring no further mail.',
    open: 'Read and reply',
  },
  held: {
    subject: 'How did the meeting with {partner} go?',
    text: 'The agreed time is over. Please note whether the meeting took place; it takes a moment.',
    open: 'Note the outcome',
  },
  followUp: {
    subject: '{days, number} days after meeting {partner}: what came of it?',
    text: 'Please answer a few questions about samples, trial orders and contracts. Your answers show the programme what meetings lead to.',
    open: 'Answer the questions',
  },
  reminder: {
    subject: 'Soon: meeting {partner}, {when}',
    heading: 'Your meeting with {partner} is coming up',
    text: 'A reminder: {mine} and {partner} meet soon.',
  },
  footer: {
    why: 'This mail goes to {name}, who takes part in the meeting or acts for {mine} on Nhịp Cầu.',
    change: 'Choose which mails to get',
    stop: {
      requests: 'Stop mails about requests and answers',
      messages: 'Stop mails about messages',
      outcome: 'Stop mails about outcomes and follow-up',
      reminderDay: 'Stop reminders a day before',
      reminderHour: 'Stop reminders an hour before',
      reminderMinutes: 'Stop reminders ten minutes before',
    },
  },
}

export const digestMail: ServerWords['digestMail'] = {
  subject: '{count, plural, one {# thing is new} other {# things are new}} on Nhịp Cầu',
  open: 'See notifications',
  footer: 'This digest goes to {name} as the notification settings on Nhịp Cầu say.',
  change: 'Notification settings',
  stop: 'Stop the digest',
}

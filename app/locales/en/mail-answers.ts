import type { Words } from '../vi.ts'

export const mailAnswers: Words['mailAnswers'] = {
  title: 'Answer a meeting request',
  ask: {
    accept: 'Meet {partner}?',
    decline: 'Decline to meet {partner}?',
    keepTime: 'Keep the agreed time with {partner}?',
    wait: 'Wait for another time of {partner}?',
  },
  submit: {
    accept: 'Accept: {when}',
    decline: 'Send refusal',
    keepTime: 'Keep the agreed time',
    wait: 'Leave this time to others and go on waiting',
  },
  as: 'You answer as {person} ({mine}).',
  nothingYet: 'Nothing is sent until you press the button above.',
  problems: 'The answer was not sent',
  partner: 'Partner',
  when: 'Time',
  stands: 'Agreed time',
  purpose: 'Purpose',
  reason: 'Reason',
  note: 'Message to the other side',
  optional: 'optional',
  busy: 'Sending…',
  open: 'Open the meeting',
  signIn: 'Sign in',
  present: 'Now',
  done: {
    accept: 'You agreed to meet {partner}',
    decline: 'You declined to meet {partner}',
    keepTime: 'The agreed time with {partner} stays',
    wait: 'The time is left to others; the request to meet {partner} goes on waiting',
  },
  over: {
    moved: {
      title: 'The meeting with {partner} has changed',
      text: 'Since the mail was sent somebody has answered, or other times were proposed. The choice in the mail no longer holds.',
    },
    expired: {
      title: 'The time to answer is over',
      text: 'The time to answer {partner} has passed. Open the meeting to see it, or send a new request.',
    },
    gone: {
      title: 'This link can no longer be used',
      text: 'The person who got the mail no longer acts for the enterprise, or the account is closed. A colleague can sign in and answer.',
    },
  },
}

export const stopMails: Words['stopMails'] = {
  title: 'Stop these mails?',
  text: 'No more mails {about} will be sent. Notifications on the site stay.',
  submit: 'Stop these mails',
  done: 'These mails have stopped',
  doneText: 'You can switch them on again at any time in the notification settings.',
  settings: 'Notification settings',
  about: {
    digest: 'that gather the news of a day',
    requests: 'about meeting requests and answers',
    messages: 'about messages',
    outcome: 'about outcomes and follow-up',
    reminderDay: 'a day before meetings',
    reminderHour: 'an hour before meetings',
    reminderMinutes: 'ten minutes before meetings',
  },
}

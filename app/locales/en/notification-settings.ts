import type { Words } from '../vi.ts'

export const notificationSettings: Words['notificationSettings'] = {
  title: 'Notification settings',
  lead: 'Choose what you are told, where, and when.',
  account: 'My account',
  problems: 'The settings were not saved',
  done: 'Notification settings saved',
  submit: 'Save settings',
  saving: 'Saving…',
  zone: 'Time zone: {zone}, set on the account page.',
  kinds: {
    title: 'What you are told',
    shown: 'In the list',
    mail: 'By mail',
    requests: {
      title: 'Requests and answers',
      text: 'New requests, other times, acceptances, refusals, cancellations, the waiting list.',
    },
    messages: {
      title: 'Messages and files',
      text: 'One mail for each meeting until its messages are read.',
    },
    outcome: {
      title: 'Outcome and follow-up',
      text: 'Noting the outcome of a meeting; questions after 30, 90 and 180 days.',
    },
    reminderDay: { title: 'A day before', text: 'For agreed meetings.' },
    reminderHour: { title: 'An hour before', text: 'For agreed meetings.' },
    reminderMinutes: {
      title: 'Ten minutes before',
      text: 'As a rule only on the page and in the browser.',
    },
  },
  mails: { at_once: 'Mail at once', digest: 'In the digest', never: 'No mail' },
  digest: {
    title: 'Digest',
    text: 'One mail a day about what is chosen above. What has to be answered before then still comes at once.',
    hour: 'Sent at',
  },
  quiet: {
    title: 'Quiet hours',
    text: 'Mails and browser notifications wait until quiet hours are over.',
    quietFrom: 'From',
    quietUntil: 'Until',
  },
  screen: { title: 'On the screen' },
  on: {
    quiet: { label: 'Keep quiet hours', hint: 'They may pass midnight, such as 22:00 to 07:00.' },
    remindInQuiet: {
      label: 'Still remind an hour and ten minutes before',
      hint: 'So that no meeting agreed for quiet hours is missed.',
    },
    ringSound: {
      label: 'Play a sound when somebody asks to meet at once',
      hint: 'Only while a page is open.',
    },
    browser: {
      label: 'Show browser notifications',
      hint: 'While a page is open in another tab. The browser asks for consent on each device.',
    },
  },
  consent: {
    ask: 'Allow in this browser',
    granted: 'This browser allows notifications.',
    denied: 'This browser blocks notifications. You can change that in its settings.',
  },
}

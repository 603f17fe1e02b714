import type { needMails as mailsInVietnamese, needSheets as sheetsInVietnamese } from '../vi/need-mails.ts'

/** What mails about needs say. */
export const needMails: typeof mailsInVietnamese = {
  answered: {
    subject: '{name} answers your need “{title}”',
    text: '{name} has sent or changed an answer:',
    open: 'See and compare',
  },
  decided: {
    awarded: {
      subject: 'Chosen: “{title}”',
      text: '{buyer} has chosen {name} for the need “{title}”. Please get in touch about the next steps.',
    },
    declined: {
      subject: 'About the need “{title}”',
      text: '{buyer} thanks {name} for answering the need “{title}”. This time another answer was preferred; yours is kept for reference.',
    },
    shortlisted: {
      subject: 'Shortlisted: “{title}”',
      text: '{buyer} has shortlisted {name} for the need “{title}”.',
    },
    sent: {
      subject: 'News of the need “{title}”',
      text: '{buyer} has opened the choice for the need “{title}” again. The answer of {name} is being looked at.',
    },
    closed: {
      subject: 'The need “{title}” is closed',
      text: '{buyer} thanks {name} for the answer. The need “{title}” was closed without choosing an answer on Nhịp Cầu.',
    },
    reply: '{buyer} writes: {text}',
    open: 'See the need',
  },
  reviewed: {
    open: {
      subject: 'The need “{title}” is approved',
      text: 'It is shown now and takes answers until {day}.',
    },
    draft: {
      subject: 'Please change the need “{title}”',
      text: 'An officer asks for a change before it is posted:',
    },
    see: 'Open the need',
  },
  ending: {
    subject: 'The need “{title}” expires on {day}',
    text: 'After that it is no longer shown. Renew it if you still look; close it if you are done, so that others know.',
    answers: '{count, plural, =0 {No answers so far.} one {# answer so far.} other {# answers so far.}}',
    open: 'Renew or close',
  },
  chosen: {
    subject: '{buyer} asks {name}: “{title}”',
    text: '{buyer} shows the need “{title}” only to a few enterprises of its choice. {name} is one of them.',
    until: 'Answers are welcome until {day}.',
    open: 'See the need and answer',
    footer: 'You get this mail because you act for {name} on Nhịp Cầu.',
  },
  footer: 'You get this mail because your enterprise takes part in this need.',
}

/** Columns of the files that lists of needs are downloaded as. */
export const needSheets: typeof sheetsInVietnamese = {
  own: 'Needs of the enterprise',
  compared: 'Answers compared',
  views: 'Record of openings',
  open: 'Open needs',
  review: 'Needs to review',
  capabilities: 'Processes offered',
  title: 'Need',
  state: 'State',
  visibility: 'Who may see it',
  outcome: 'Outcome',
  answers: 'Answers',
  deadline: 'Needed by',
  expires: 'Expires',
  enterprise: 'Enterprise',
  codes: 'HS codes',
  quantity: 'Quantity',
  unit: 'Unit',
  price: 'Price per unit',
  currency: 'Currency',
  certificates: 'Required certificates',
  valid: 'Valid certificates',
  missing: 'Missing certificates',
  destination: 'Place of delivery',
  incoterm: 'Incoterm',
  lead: 'Lead time (days)',
  sample: 'Samples (days)',
  recognised: 'Recognised',
  place: 'Place',
  message: 'Message',
  sent: 'Sent',
  file: 'File',
  person: 'Person',
  kind: 'What',
  day: 'Day',
  time: 'Time',
  process: 'Process',
  detail: 'Details',
  tolerance: 'Tolerance (mm)',
  free: 'Free capacity',
  asOf: 'As of',
}

import type { ServerWords } from '../vi.server.ts'
import type { Words } from '../vi.ts'

export const privacy: Words['privacy'] = {
  title: 'Personal data',
  lead: 'What Nhịp Cầu keeps about people, what for, how long, and what everybody may ask for.',
  law: 'This notice follows the Law on Personal Data Protection, No. 91/2025/QH15. Facts about enterprises and products in the directory are public facts of organisations, not personal data.',
  who: {
    title: 'Who is responsible',
    text: 'The body that runs Nhịp Cầu for Hanoi’s programme of key industrial products is the data controller. Data is not sold, not used for advertising, and not passed on but as said below or where the law demands it.',
  },
  kinds: {
    title: 'Which data, and what for',
    what: 'Data',
    why: 'What for, and on what ground',
    seen: 'Who sees it',
    account: {
      what: 'Name, email address, language, time zone, enterprise and job title',
      why: 'To have an account and act for an enterprise; by consent when the account is opened',
      seen: 'People of the same enterprise, the other side of a meeting, administrators',
    },
    signIn: {
      what: 'Password (as a hash only), second factor, sessions with IP address and browser',
      why: 'So that only the owner can sign in; needed for safety',
      seen: 'The owner; administrators see the sessions',
    },
    work: {
      what: 'Shortlists, notes, saved searches, uploaded files',
      why: 'To work on the platform; by consent when the account is opened',
      seen: 'The owner; people of the same enterprise see what is shared',
    },
    contacts: {
      what: 'Contact person of an enterprise: name, email address, telephone',
      why: 'So that partners can reach it; given by the enterprise',
      seen: 'People of the enterprise, officers; the other side once a meeting is agreed',
    },
    claims: {
      what: 'Claims and requests for a check, invitations of colleagues, with their evidence',
      why: 'To know who may act for an enterprise; at the sender’s own request',
      seen: 'Whoever sent it, the officers who decide; invitations: owners of the enterprise',
    },
    typing: {
      what: 'Drafts of what is being written (30 days), uploaded lists (two weeks)',
      why: 'So that nothing typed is lost, and rejected rows can be handed back',
      seen: 'Whoever writes; uploaded lists: people of the enterprise and officers',
    },
    meetings: {
      what: 'Meeting requests, times, purposes, steps',
      why: 'So that two sides can meet; at the sender’s own request',
      seen: 'The two enterprises of the meeting',
    },
    calendar: {
      what: 'Hours, days off, addresses of other calendars (encrypted) and busy times read from them, without what they are',
      why: 'To meet only when one is free; entered by the person themselves',
      seen: 'The owner of the account; partners see only what is free',
    },
    searches: {
      what: 'Words that were searched for, counted by the week, without identity',
      why: 'To learn which demand is not met; cannot be traced to whoever searched',
      seen: 'Officers of the programme',
    },
    log: {
      what: 'Audit log: who changed which data, when, before and after',
      why: 'To trace errors and abuse; a duty of the controller',
      seen: 'Administrators; everybody in the copy of their own data',
    },
  },
  retention: {
    title: 'How long it is kept',
    what: 'Data',
    period: 'Period',
    after: 'Afterwards',
    why: 'Why',
    days: '{days, plural, =730 {2 years} =1825 {5 years} one {# day} other {# days}}',
    until: {
      searches: 'Without identity from the start',
      meetings: 'Until the account is deleted',
      log: 'What names a person: until the account is deleted',
    },
    actions: { delete: 'Deleted', anonymise: 'Made anonymous', keep: 'Kept' },
    account: {
      what: 'Accounts whose owner asked for deletion',
      why: 'To come back after a change of mind, or when somebody else asked',
    },
    sessions: { what: 'Sessions that ran out', why: 'To notice strange access' },
    codes: { what: 'Codes that ran out', why: 'Of no more use' },
    tokens: { what: 'Access tokens that were revoked or ran out', why: 'For their owner to look back' },
    evidence: {
      what: 'Files handed in as evidence, once the request is decided',
      why: 'As long as a verification level counts, to settle complaints',
    },
    mails: { what: 'That a mail was sent (not what it said)', why: 'To answer when a mail did not arrive' },
    notifications: { what: 'Notifications that were read', why: 'To look back at how a meeting went' },
    unreadNotifications: {
      what: 'Notifications that were never read',
      why: 'So that whoever comes back after months still finds what happened',
    },
    answers: {
      what: 'Expired links in mails that answer a request',
      why: 'So that an old link can still say why it no longer works',
    },
    removed: { what: 'Removed shortlists, notes and searches', why: 'To take the removal back' },
    searches: { what: 'Counts of searches', why: 'Not personal data' },
    showings: {
      what: 'Lists of partners as shown to an enterprise',
      why: 'To judge whether proposals are fair',
    },
    events: { what: 'Internal events that were handled', why: 'To find faults' },
    viewings: {
      what: 'That an administrator viewed as somebody else',
      why: 'To check how administrators use their rights',
    },
    busyTimes: {
      what: 'Busy times read from other calendars, once past',
      why: 'To find faults where free times were shown wrongly',
    },
    specialDays: { what: 'Days off and extra hours, once past', why: 'For their owner to look back' },
    meetings: { what: 'Meetings', why: 'They are the other side’s records too; a pseudonym is left' },
    consents: { what: 'Consents of deleted accounts', why: 'To show that consent was given' },
    log: {
      what: 'Audit log',
      why: 'Nobody can change it; what names a person is kept apart so that it can go',
    },
  },
  rights: {
    title: 'What everybody may do',
    lead: 'All of this can be done on the site, without giving reasons and free of charge.',
    know: 'Know and see the data about oneself.',
    correct: 'Correct what is wrong, on the page of the account.',
    copy: 'Get a complete copy, to read and for programs.',
    withdraw: 'Withdraw consent; what was done before stays lawful.',
    erase: 'Delete the account; what has to stay is made anonymous.',
    complain: 'Object or complain, at the contact below or the authority for personal data protection.',
    link: 'Open the page of my data',
  },
  safety: {
    title: 'How it is kept safe',
    text: 'Passwords and secret codes are kept as hashes only. Every change goes into a log that nobody can change. An administrator who wants to view as somebody else has to give a reason, for 30 minutes at most, can change nothing, and is logged.',
  },
  contact: { title: 'Contact', text: 'Questions, requests and complaints about personal data go to:' },
  version: 'Version 2026-11.',
  own: {
    title: 'My data',
    lead: 'Consents, a copy of the data, and deleting the account.',
    notice: 'Notice on personal data',
    done: 'Noted.',
    consents: {
      title: 'Consents',
      lead: 'Each says when it was given, and to which version of the words.',
      given: 'Given',
      notGiven: 'Not given',
      since: 'Since {at}, words of {version}',
      withdrawn: 'Withdrawn {at}',
      give: 'Give consent',
      withdraw: 'Withdraw',
      giveThis: 'Give consent: {purpose}',
      withdrawThis: 'Withdraw: {purpose}',
      account: {
        title: 'Having an account',
        text: 'Needed for the account; withdrawn by deleting it at the end of this page.',
      },
      programme_news: {
        title: 'Mail about the programme',
        text: 'Invitations to fairs, rounds of selection and news of the programme. Without consent none is sent; everything else works all the same.',
      },
    },
    copy: {
      title: 'Copy of the data',
      text: 'Everything that is kept about this account, with the entries of the audit log that it made or that are about it.',
      html: 'Download to read (HTML)',
      json: 'Download for programs (JSON)',
    },
    erase: {
      title: 'Delete the account',
      goes: 'Removed: name, email address, password, sessions, private shortlists, saved searches, access tokens, memberships, and what names you in the audit log.',
      stays: 'Kept under a pseudonym: meetings with other enterprises, shared notes, the audit log.',
      grace:
        'You are signed out at once; the account is deleted after {days} days. Signing in before then keeps it.',
      ownedTitle: 'An enterprise would be left without an owner',
      ownedText:
        'Better hand it over to a colleague first. Otherwise its published profile stays in the directory, and nobody can edit it until somebody claims the enterprise:',
      administrator:
        'Administrators cannot delete their own account: another administrator has to revoke that role first.',
      password: 'Present password',
      submit: 'Delete the account',
    },
  },
  goes: {
    title: 'The account will be deleted',
    text: 'You are signed out everywhere. After {days} days the account is gone for good. Simply sign in before then if you change your mind.',
    signIn: 'Sign in again',
    home: 'Home page',
  },
}

export const personalCopy: ServerWords['personalCopy'] = {
  title: 'Copy of personal data',
  fileName: 'Personal data Nhip Cau',
  lead: 'All data that Nhịp Cầu keeps about {name} ({email}), made {at}. Passwords and secret codes are not here: they are kept as hashes only.',
  files: 'Files handed in',
  log: 'Audit log',
  byYou: 'by this account',
  byOthers: 'by somebody else or the system',
}

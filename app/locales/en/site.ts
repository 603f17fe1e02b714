import type { Words } from '../vi.ts'

export const site: Words['site'] = {
  name: 'Nhịp Cầu',
  note: 'Hanoi key industrial products',
  about:
    'The business-matching platform of Hanoi’s programme for key industrial products: joining makers to partners in other provinces and abroad.',
  skip: 'Skip to main content',
  home: 'go to the home page',
  navigation: 'Main navigation',
  menu: 'Menu',
  close: 'Close',
  breadcrumb: 'You are here',
  nav: {
    search: 'Search',
    recognised: 'Recognised products',
    partners: 'Partners for you',
    meetings: 'Meetings',
  },
  language: 'Language',
  theme: { legend: 'Appearance', system: 'As the device', light: 'Light', dark: 'Dark' },
  account: {
    staff: { demand: 'Unmet demand', synonyms: 'Synonyms' },
    menu: 'Account of {name}',
    signIn: 'Sign in',
    signOut: 'Sign out',
    shortlists: 'Shortlists',
    compare: 'Compare',
    savedSearches: 'Saved searches',
    mailbox: 'Trial mailbox',
    profile: 'Enterprise page',
  },
  footer: {
    find: 'Find partners',
    enterprises: 'Enterprises',
    products: 'Products',
    recognised: 'Recognised products',
    work: 'Work',
    programs: 'For programs',
    api: 'Search interface (API)',
    legal:
      'Public facts name their sources. Records labelled “Demonstration data” are fictional and stand for no real enterprise.',
  },
  demonstration: 'Demonstration data',
  demonstrationNotice: 'Running with demonstration data: most enterprises here are fictional.',
  waiting: '{count, plural, one {# request waits for an answer} other {# requests wait for an answer}}',
  notices: 'Notices',
  word: { info: 'Information', success: 'Done', warning: 'Please note', error: 'Error' },
}

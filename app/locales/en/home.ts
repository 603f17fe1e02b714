import type { Words } from '../vi.ts'

export const home: Words['home'] = {
  head: {
    title: 'Nhịp Cầu – Partners for Hanoi’s key industrial products',
    description:
      'Find makers, suppliers and key industrial products of Hanoi, see why they fit, and ask for a meeting now.',
  },
  title: 'Hanoi’s key industrial products, and the partners they need',
  lead: 'Compare makers and suppliers by facts with a date and a source. See why two sides fit. Ask for a meeting and get an answer at once.',
  search: {
    label: 'Search products, enterprises, HS codes',
    submit: 'Search',
    clear: 'Clear the search box',
    placeholder: 'Product, enterprise, HS code…',
    examples: 'Try:',
    example: {
      goods: 'led lamp',
      unmarked: 'power cable',
      place: 'plastic parts Bac Ninh',
      year: 'top 10 2021',
      code: 'HS 8544',
      certificate: 'IATF 16949',
    },
  },
  reach: {
    title: 'From Hanoi to',
    from: 'Hanoi',
    caption: 'Where most enterprises of the directory are; the thicker the line, the more there are.',
    count: '{count, plural, one {# enterprise} other {# enterprises}}',
  },
  counts: {
    heading: 'The directory holds',
    enterprises: 'enterprises',
    products: 'products',
    provinces: 'provinces and cities',
    countries: 'countries and territories',
    demonstration: 'Of these, {count, number} enterprises are fictional, for demonstration.',
  },
  groups: {
    title: 'The programme’s eight industries',
    lead: 'As grouped since the recognition round of 2022.',
    count: '{count, plural, one {# product} other {# products}}',
  },
  recognised: {
    title: 'Recognised most recently',
    lead: 'Key industrial products of Hanoi, as published, with the source.',
    all: 'All recognised products',
    makerUnknown: 'The source does not name the maker',
  },
  steps: {
    title: 'Three steps to a meeting',
    find: {
      title: 'Find',
      text: 'Type as you would: with or without Vietnamese marks, former province names, HS codes, certificates. Each result says why it was found.',
    },
    propose: {
      title: 'Get proposals with reasons',
      text: 'Every proposed partner comes with its evidence: matching goods, capacity, valid certificates, and what is still missing.',
    },
    meet: {
      title: 'Meet',
      text: 'Your request appears on the other side’s screen at once. Accepted, moved or declined: the answer is always clear.',
    },
  },
  join: {
    title: 'Do you represent an enterprise?',
    text: 'Sign in to see the partners that fit it and to send meeting requests.',
    signIn: 'Sign in',
    browse: 'Look around first',
    member: 'Your partners are waiting to be looked at',
    memberText: 'The list of fitting partners is worked out anew whenever a profile or a need changes.',
    partners: 'See partners for you',
    meetings: 'Meetings',
  },
}

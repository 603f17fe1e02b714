import type { tokens as vi } from '../vi/tokens.ts'

export const tokens: typeof vi = {
  title: 'Tokens for programs',
  lead: 'A token lets software of the enterprise read and change data in place of the person who made it. Keep it like a password.',
  document: 'API documentation',
  list: 'Tokens made so far',
  empty: 'No tokens yet',
  emptyText:
    'Public data can be read without one. A token is needed to change a profile or products by software.',
  full: '20 tokens are in use, which is as many as there may be. Withdraw one before making another.',
  readOnly: 'Public data only',
  neverUsed: 'Never used',
  revoke: 'Withdraw',
  revokeNamed: 'Withdraw the token {name}',
  states: { over: 'Expired', revoked: 'Withdrawn' },
  columns: { name: 'Name', scopes: 'Scopes', used: 'Last used', end: 'Expires', revoke: 'Withdraw' },
  lifetimes: { '30': '30 days', '90': '90 days', '365': '1 year', never: 'No expiry' },
  scopes: {
    profile_read: 'Read the profile of one’s enterprise, also what is not published.',
    profile_write: 'Change the profile and the certificates of one’s enterprise.',
    products_write: 'Add, change and remove products of one’s enterprise.',
  },
  made: {
    title: 'Token “{name}” made',
    text: 'Copy it now: it is shown this once. Nhịp Cầu does not keep it and cannot show it again.',
    token: 'New token',
    copy: 'Copy',
    copied: 'Copied',
  },
  create: {
    title: 'Make a new token',
    name: 'Name',
    nameHint: 'To recognise it later, such as the software that will use it.',
    scopes: 'What it may do',
    scopesHint: 'A token never lets further than the person who made it may go.',
    scopesHintAlone:
      'This account does not act for an enterprise yet, so the scopes below have no effect so far.',
    lifetime: 'Valid for',
    submit: 'Make token',
    submitting: 'Making it…',
    problems: 'The token was not made',
  },
}

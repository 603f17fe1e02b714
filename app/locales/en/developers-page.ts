import type { developersPage as vi } from '../vi/developers-page.ts'

export const developersPage: typeof vi = {
  title: 'For developers',
  head: 'API, webhooks and open data',
  lead: 'Read the directory, products and the catalogue of recognised products by program, change data of your own enterprise, and be told at once when something happens.',
  toTokens: 'My tokens',
  contents: 'On this page',
  own: 'These calls need a token with the scope beside them, and reach only the enterprises that its maker acts for.',
  start: {
    title: 'Getting started',
    text: 'Reading needs neither registration nor token. Every answer is JSON in UTF-8 and may be read from other sites (CORS).',
    example: 'Example',
    token:
      'To change data of your enterprise, make a token under your account, choose its scopes and its end, and send it with each call:',
    tokenExample: 'Example with a token',
  },
  conventions: {
    title: 'Conventions',
    ids: {
      title: 'Permanent ids.',
      text: 'Every enterprise, product and recognition has an id such as NC-E-7K3M2Q4X-C, which never changes. Its last character is a check symbol (Crockford, modulo 37): one wrong character and any two that changed places are noticed. The address /id/ followed by the id always leads to the present page.',
    },
    pages: {
      title: 'Pages.',
      text: 'Lists come with “nextCursor”; send it back as cursor, with the same conditions. New records neither repeat nor hide old ones. The link to go on is in “Link” as well.',
    },
    fields: { title: 'Fields.', text: 'fields=nameVi,url gives these fields only, and the id.' },
    caching: {
      title: 'Caching.',
      text: 'Every answer has an ETag. Send it back in If-None-Match: while nothing has changed, the answer is 304 and empty. Single records have Last-Modified as well.',
    },
    language: {
      title: 'Language.',
      text: 'Names come in both. Addresses of pages and words of problems follow Accept-Language (vi or en).',
    },
    changes: {
      title: 'Changing.',
      text: 'Send If-Match with the ETag of your last read. When somebody else was quicker, the answer is 412 and nothing is written.',
    },
    repeats: {
      title: 'Adding.',
      text: 'Send an Idempotency-Key of your own making. The same key within 24 hours is answered as the first time, and adds nothing.',
    },
    limits: {
      title: 'Limits.',
      text: '{count} calls a minute for each address or person. RateLimit says how many are left; past the limit the answer is 429 with Retry-After.',
    },
    privacy: {
      title: 'Public facts only.',
      text: 'No people, telephone numbers or addresses of mail, and no enterprise that is not published. Invented records always say “demonstration”: true.',
    },
  },
  operation: {
    anyToken: 'any token',
    parameters: 'Parameters',
    body: 'Body',
    answer: 'Fields of the answer',
    example: 'Example',
    name: 'Name',
    place: 'In',
    type: 'Type',
    meaning: 'Meaning',
    required: 'required',
    address: 'Address to call',
    try: 'Try it',
    answerOf: 'Answer',
    noAnswer: 'There was no answer. Please check the connection and try again.',
  },
  webhooks: {
    title: 'Webhooks',
    text: 'Instead of asking again and again, software can be told at once. A message says only what happened to which record; the present facts are read at the address in it.',
    add: 'Add an address',
    events: 'Events',
    event: 'Event',
    when: 'When',
    message: 'A message',
    verify: 'Verifying the signature',
    verifyText:
      'Signatures follow Standard Webhooks (standardwebhooks.com), so that existing libraries work. Always verify the raw body, before any JSON is parsed.',
    rules: {
      answer:
        'A 2xx within 10 seconds counts as received; do the work after answering. Redirects are not followed. 410 switches the address off.',
      retries:
        'What does not arrive is sent again after 1, 2, 4, 8 … minutes, at most 12 hours apart, 14 times in about two days.',
      order:
        'A message may come twice, or out of order: webhook-id stays the same over all attempts, so skip one that you have seen, and rely on the facts you read again rather than on the order.',
      secret:
        'For 24 hours after the secret was changed, a message carries two signatures with a space between them; one that fits is enough.',
      off: 'When nothing arrives for 5 days, the address is switched off and its maker gets a mail. The log of messages is kept for 30 days.',
    },
  },
  problems: {
    title: 'When something goes wrong',
    text: 'Problems are described as RFC 9457 says (application/problem+json). Tell them apart by “type”: the address of this page, with the name below after the #.',
    type: 'Type',
    status: 'Status',
    meaning: 'Meaning',
  },
}

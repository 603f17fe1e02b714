import fc from 'fast-check'

import { filled, type SiteRoute } from '#tests/setup/site-map.ts'

import { nearlyValid, type Value } from './from-schema.ts'
import { hostileText } from './hostile-texts.ts'

/** One request as it goes over the wire. */
export interface WireRequest {
  method: string
  /** As written: escapes may be broken. */
  path: string
  headers: Record<string, string>
  body: string | null
}

export interface Surroundings {
  /** Names of parameters that some page reads. */
  parameters: readonly string[]
  /** Slugs and ids that exist. */
  known: readonly string[]
  cookies: readonly string[]
}

/** Requests of every kind to one route. */
export function requestsTo(route: SiteRoute, around: Surroundings): fc.Arbitrary<WireRequest> {
  const reads = readingOf(route, around)
  if (!route.action)
    return fc.oneof({ weight: 6, arbitrary: reads }, { weight: 1, arbitrary: writingOf(route, around) })
  return fc.oneof({ weight: 1, arbitrary: reads }, { weight: 2, arbitrary: writingOf(route, around) })
}

function readingOf(route: SiteRoute, around: Surroundings): fc.Arbitrary<WireRequest> {
  const method = fc.oneof(
    { weight: 12, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS') },
  )
  return fc
    .record({
      method,
      path: pathOf(route, around),
      query: queryOf(route, around),
      headers: headersOf(around),
    })
    .map(({ query, path, ...rest }) => ({ ...rest, path: path + query, body: null }))
}

function writingOf(route: SiteRoute, around: Surroundings): fc.Arbitrary<WireRequest> {
  const schema = route.action?.schema
  const fields = schema ? nearlyValid(schema, around.known) : fc.dictionary(fc.string(), hostileText)
  const body = fc.oneof(
    { weight: 6, arbitrary: fields.map((value) => ({ type: FORM, text: formOf(value) })) },
    { weight: 2, arbitrary: fields.map((value) => ({ type: JSON_TYPE, text: jsonOf(value) })) },
    {
      weight: 1,
      arbitrary: fields.map((value) => ({ type: `${MULTIPART}; boundary=x`, text: partsOf(value) })),
    },
    { weight: 2, arbitrary: garbage },
  )
  const method = fc.oneof(
    { weight: 8, arbitrary: fc.constant('POST') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE') },
  )
  return fc
    .record({ method, path: pathOf(route, around), body, headers: headersOf(around) })
    .map(({ method, path, body, headers }) => ({
      method,
      path,
      headers: { ...headers, ...(body.type === null ? {} : { 'content-type': body.type }) },
      body: body.text,
    }))
}

const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'
const MULTIPART = 'multipart/form-data'

/** A file that is not what it says, in a field that some route takes files in. */
const FILE_PART =
  '--y\r\ncontent-disposition: form-data; name="file"; filename="a\u0000/../.png"\r\ncontent-type: image/png\r\n\r\nnot a picture\r\n--y--\r\n'

/** Bodies that are not what they say they are. */
export const garbage = fc.record({
  type: fc.constantFrom(
    FORM,
    JSON_TYPE,
    MULTIPART,
    `${MULTIPART}; boundary=y`,
    'text/plain',
    'image/png',
    '',
    null,
  ),
  text: fc.oneof(
    hostileText,
    fc.constantFrom(
      '{"a":',
      '[[[[[[',
      '--y\r\nbroken',
      FILE_PART,
      FILE_PART.slice(0, -9),
      '--y--',
      `${'a['.repeat(300)}=1`,
      '__proto__[x]=1',
      'a=1&__intent__=x',
      'a=1&a=2&a[0]=3',
    ),
    fc.constant('x'.repeat(40_000)),
  ),
})

function pathOf(route: SiteRoute, { known }: Surroundings): fc.Arbitrary<string> {
  const names = [...route.path.matchAll(/:(\w+)|\*/g)].map(([all, name]) => name ?? all)
  const segment = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known, 'csv', 'xlsx', '2021', 'hs', 'query') },
    { weight: 2, arbitrary: hostileText.map(escaped) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%E0%A4%A', '%00', '%2e%2e', '..', 'a%2fb', '%C0%AF', '%zz'),
    },
  )
  return fc
    .record({
      values: fc.array(segment, { minLength: names.length, maxLength: names.length }),
      english: fc.boolean(),
      data: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ values, english, data }) => {
      const parts = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))
      const path = filled(route.path, parts)
      if (!route.page) return path
      const whole = english ? `/en${path === '/' ? '' : path}` : path
      // Mostly what the browser asks for once a page is open: the same reading, without drawing a page.
      return data < 8 ? `${whole === '/' ? '/_root' : whole}.data` : whole
    })
}

function queryOf(route: SiteRoute, { parameters, known }: Surroundings): fc.Arbitrary<string> {
  const text = fc.oneof(fc.constantFrom(...known), hostileText)
  const pairs = fc
    .array(fc.tuple(fc.constantFrom(...parameters), text), { maxLength: 4 })
    .map((list) => list.map(([name, value]) => `${name}=${escaped(value)}`).join('&'))
  const schema = route.loader?.schema
  const fitting = schema ? [nearlyValid(schema, known).map(formOf)] : []
  const broken = fc.constantFrom(
    '%',
    '=%E0%A4%A',
    '&&&=',
    'q=%00',
    '__proto__=1',
    'q[]=a&q[x]=b',
    '?'.repeat(50),
  )
  return fc
    .oneof({ weight: 8, arbitrary: fc.oneof(pairs, ...fitting) }, { weight: 1, arbitrary: broken })
    .map((query) => (query === '' ? '' : `?${query}`))
}

function headersOf({ cookies }: Surroundings): fc.Arbitrary<Record<string, string>> {
  const cookie = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...cookies) },
    { weight: 1, arbitrary: fc.constantFrom(...cookies).map((one) => `${one.slice(0, -9)}%%%`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '=',
        ';;;',
        'a',
        'nhip-cau.session_token=%',
        'nhip-cau.session_token=a.b; theme=%00',
      ),
    },
  )
  return fc
    .record({
      cookie,
      address: fc.ipV4(),
      accept: fc.constantFrom('text/html', 'application/json', '*/*', 'x;q=z'),
      language: fc.constantFrom('vi', 'en-GB', '%', ',,,;q='),
      authorization: fc.constantFrom(
        '',
        '',
        '',
        'Bearer',
        'Bearer %',
        `Bearer ${'a'.repeat(3000)}`,
        'Basic YTpi',
      ),
    })
    .map(({ cookie, address, accept, language, authorization }) => ({
      cookie,
      ...(authorization === '' ? {} : { authorization }),
      accept,
      'accept-language': language,
      // The product is told to trust one proxy: as many clients as there are addresses.
      'x-forwarded-for': address,
    }))
}

/** Percent-encoded; what cannot be encoded is made to fit. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function formOf(value: Value): string {
  const pairs: string[] = []
  const add = (name: string, one: Value): void => {
    if (Array.isArray(one)) for (const item of one) add(name, item)
    else if (typeof one === 'object' && one !== null)
      for (const [key, item] of Object.entries(one)) add(name === '' ? key : `${name}.${key}`, item)
    else pairs.push(`${escaped(name)}=${escaped(String(one ?? ''))}`)
  }
  add('', value)
  return pairs.join('&')
}

function jsonOf(value: Value): string {
  return JSON.stringify(value)
}

function partsOf(value: Value): string {
  const parts = new URLSearchParams(formOf(value))
  const lines = [...parts].map(([name, text]) => {
    const plain = name.replace(/["\r\n]/g, '_')
    return `--x\r\ncontent-disposition: form-data; name="${plain}"\r\n\r\n${text}\r\n`
  })
  return `${lines.join('')}--x--\r\n`
}

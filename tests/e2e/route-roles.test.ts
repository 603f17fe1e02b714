import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { VISITOR, type Actor, type MembershipRole, type StaffRole } from '#app/platform/actor.ts'
import { may, type Permission } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCast, CANARY, PAPER, ROLES, type Cast, type Role } from '#tests/factories/cast.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { filled, siteRoutes, type SiteRoute } from '#tests/setup/site-map.ts'

/** Routes whose loader or action asks for no permission, and why that is right. */
const WITHOUT_PERMISSION: Record<string, string> = {
  root: 'the document around every page, also around errors',
  'routes/page': 'header and footer of every page, with what the actor may see',
  'routes/not-found': 'says only that nothing is there',
  'routes/api.not-found': 'says only that nothing is there',
  'routes/search-settled': 'only what is posted is read, and that asks for demand.count',
}

const SECRET = 'a secret that only this test and its product know'
const AT_ONCE = 12
/** How browsers mark what another site sends. */
const FOREIGN: readonly Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
]
const EVERYWHERE = ['vi', 'en'] as const
/** Parameters that name no record: behind them something is always there. */
const ALWAYS_THERE: Readonly<Record<string, string>> = {
  format: 'csv',
  kind: 'products',
  year: '2021',
  part: 'pages.xml',
  code: 'led-lamps',
  heading: '8544',
}
/** What an address needs besides, so that something is there: `$slug` stands for an enterprise that everybody may see. */
const NEEDED: Readonly<Record<string, { format?: string; query?: string }>> = {
  'routes/compare-file': { query: '?e=$slug' },
  'routes/shortlist-save': { query: '?kind=enterprise&slug=$slug' },
  'routes/account-copy': { format: 'json' },
}
/** Pages of enterprises, products and needs: officers see those that are not published too. */
const RECORD_PAGE = /^(?:\/en)?\/(?:enterprises|products|needs)\/[^/?]+(?:\?|$)/
/** Where officers find what any enterprise has. */
const FOR_OFFICERS = ['imports', 'verifications', 'broker', 'admin/people', 'files']

let database: TestDatabase
let product: RunningProduct
let app: TestApp
let cast: Cast
let folder: string
const routes = await siteRoutes()

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-files-'))
  product = await startProduct({
    databaseUrl: database.url,
    env: { SESSION_SECRET: SECRET, FILES_DIR: folder, REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' },
  })
  app = testApp(database.url, { variables: { SESSION_SECRET: SECRET, FILES_DIR: folder } })
  cast = await aCast(app)
})

afterAll(async () => {
  await app.close()
  await product.stop()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

test('every loader and every action says which permission it asks for', () => {
  const silent = routes.filter(
    ({ id, loader, action }) =>
      !(id in WITHOUT_PERMISSION) && [loader, action].some((one) => one && one.permission === undefined),
  )
  expect(silent.map(({ id }) => id)).toEqual([])
  expect(routes.length).toBeGreaterThan(40)
})

test('every route answers every role as the table of permissions says, and shows nothing of another enterprise', async () => {
  const cookies = await cookiesOf()
  const asked = routes.flatMap((route) => {
    const permission = route.loader?.permission
    return permission ? ROLES.map((role) => ({ route, role, permission })) : []
  })
  const wrong: string[] = []
  await inTurns(asked, async ({ route, role, permission }) => {
    for (const path of pathsOf(route)) {
      const answer = await ask(path, { headers: { cookie: cookies[role] } })
      const there = isThere(route, role)
      const complaint = await complaintAbout(answer, { role, permission, path, handler: route.loader, there })
      if (complaint) wrong.push(`GET ${path} as ${role}: ${complaint}`)
    }
  })
  expect(wrong).toEqual([])
}, 150_000)

test('what an enterprise keeps to itself is shown to those who keep it and to officers, and to nobody else', async () => {
  const { slug, things } = cast.own
  const keepers: Role[] = ['owner', 'editor']
  const members: Role[] = [...keepers, 'representative']
  const officers: Role[] = ['department_officer', 'administrator']
  const shownTo: Record<string, Role[]> = {
    [`/imports/${things.importId}`]: [...keepers, ...officers],
    [`/imports/${things.importId}/rejected/csv`]: [...keepers, ...officers],
    [`/imports/${things.importId}/rejected/xlsx`]: [...keepers, ...officers],
    [`/account/webhooks/${things.webhookId}`]: keepers,
    [`/account/webhooks/${things.webhookId}/file/csv`]: keepers,
    [`/verifications/${things.requestId}`]: officers,
    [`/files/${things.fileKey}/${PAPER}`]: [...members, ...officers],
    [`/enterprises/${slug}/team`]: members,
    [`/enterprises/${slug}/team/file/csv`]: members,
    [`/enterprises/${slug}/products`]: members,
    [`/enterprises/${slug}/products/file/csv`]: members,
    [`/enterprises/${slug}/profile`]: members,
    [`/enterprises/${slug}/needs`]: members,
    [`/enterprises/${slug}/needs/file/csv`]: members,
    [`/enterprises/${slug}/needs/new`]: keepers,
    [`/enterprises/${slug}/needs/${things.needId}/edit`]: keepers,
    [`/enterprises/${slug}/capabilities`]: members,
    [`/needs/${things.needId}`]: [...members, ...officers],
    [`/needs/${things.needId}/answers/csv`]: members,
    [`/needs/${things.needId}/views/csv`]: members,
  }
  const cookies = await cookiesOf()
  const wrong: string[] = []
  await inTurns(Object.entries(shownTo), async ([path, readers]) => {
    for (const role of ROLES) {
      const { status } = await ask(path, { headers: { cookie: cookies[role] } })
      const right = readers.includes(role) ? [200] : role === 'visitor' ? [302, 401, 404] : [403, 404]
      if (!right.includes(status)) wrong.push(`GET ${path} as ${role}: ${status}`)
    }
  })
  expect(wrong).toEqual([])
})

test('what a page loads is as closed as the page', async () => {
  const cookies = await cookiesOf()
  const asked = routes.flatMap((route) => {
    const permission = route.loader?.permission
    return permission && route.page ? ROLES.map((role) => ({ route, role, permission })) : []
  })
  const wrong: string[] = []
  await inTurns(asked, async ({ route, role, permission }) => {
    for (const path of pathsOf(route)) {
      const { pathname, search } = new URL(path, product.url)
      const of = new URLSearchParams(search)
      of.set('_routes', route.id)
      const data = `${pathname === '/' ? '/_root' : pathname}.data?${of.toString()}`
      const answer = await ask(data, { headers: { cookie: cookies[role] } })
      const body = await answer.text()
      if (answer.status >= 500) wrong.push(`${data} as ${role}: ${answer.status}`)
      if (leaks(role, permission, path, body))
        wrong.push(`${data} as ${role}: shows what is another enterprise's`)
      // A redirect or a refusal travels inside the answer.
      const refused = [401, 403].includes(answer.status) || /sign-in|"forbidden"/.test(body)
      if (!allowed(role, permission) && !refused)
        wrong.push(`${data} as ${role}: answered (${answer.status})`)
    }
  })
  expect(wrong).toEqual([])
}, 150_000)

test('every form refuses whom the table does not let, and never fails over an empty one', async () => {
  const asked = routes.flatMap((route) => {
    const permission = route.action?.permission
    return permission ? ROLES.map((role) => ({ route, role, permission })) : []
  })
  const wrong: string[] = []
  await inTurns(asked, async ({ route, role, permission }) => {
    for (const path of pathsOf(route)) {
      const answer = await post(path, { cookie: await newCookieOf(role), origin: product.url })
      const complaint = await complaintAbout(answer, { role, permission, path, handler: route.action })
      if (complaint) wrong.push(`POST ${path} as ${role}: ${complaint}`)
    }
  })
  expect(wrong).toEqual([])
}, 150_000)

test('no form can be posted from another site', async () => {
  const cookie = await newCookieOf('administrator')
  const wrong: string[] = []
  await inTurns(
    routes.filter(({ action }) => action),
    async (route) => {
      const [path = '/'] = pathsOf(route)
      for (const foreign of FOREIGN) {
        const { status } = await post(path, { cookie, ...foreign })
        if (status !== 403) wrong.push(`POST ${path} with ${JSON.stringify(foreign)}: ${status}`)
      }
    },
  )
  expect(wrong).toEqual([])
})

/** What is wrong with an answer; null when nothing is. */
async function complaintAbout(
  answer: Response,
  {
    role,
    permission,
    path,
    handler,
    there = false,
  }: {
    role: Role
    permission: Permission
    path: string
    handler: SiteRoute['loader']
    /** Something is at this address, for whoever may see it. */
    there?: boolean
  },
): Promise<string | null> {
  const { status } = answer
  const body = await answer.text()
  if (status >= 500) return `${status} ${body.slice(0, 200)}`
  if (leaks(role, permission, path, body)) return 'shows what is another enterprise’s'
  const toSignIn = status === 302 && (answer.headers.get('location') ?? '').includes('/sign-in')
  // A session does not count where a token is asked for.
  if (handler?.byTokenOnly) return [401, 405].includes(status) ? null : `answered with ${status}`
  if (allowed(role, permission)) {
    if (toSignIn && !path.includes('sign-')) return 'is sent to sign in'
    if (status === 401) return 'is not known'
    if (status === 403 && !isAboutOther(path)) return `may not: ${body.slice(0, 200)}`
    if (there && status >= 400) return `is answered with ${status}`
    return null
  }
  if (role === 'visitor') return toSignIn || status === 401 ? null : `answered with ${status}`
  return status === 403 ? null : `answered with ${status}`
}

/** Officers may be shown everything; nobody else sees what is another's. */
function leaks(role: Role, permission: Permission, path: string, body: string): boolean {
  const theirs = path.startsWith('/files/') || RECORD_PAGE.test(path) || !allowed('person', permission)
  return body.includes(CANARY) && !(isOfficer(role) && theirs && allowed(role, permission))
}

function isOfficer(role: Role): boolean {
  return role === 'department_officer' || role === 'administrator'
}

/** Whether the addresses that are asked for hold something that the role, if the table lets it in, must be shown. */
function isThere(route: SiteRoute, role: Role): boolean {
  const { beginning, subjects } = partsOf(route)
  return subjects.length === 0 || (isOfficer(role) && FOR_OFFICERS.includes(beginning))
}

function isAboutOther(path: string): boolean {
  return [cast.other.id, ...Object.values(cast.other.records)].some((id) => path.includes(id))
}

function allowed(role: Role, permission: Permission): boolean {
  return may(actorOf(role), permission)
}

function actorOf(role: Role): Actor {
  if (role === 'visitor') return VISITOR
  const person = { ...VISITOR, personId: 'p', sessionId: 's' }
  if (role === 'person') return person
  if (role === 'representative' || role === 'editor' || role === 'owner') {
    const name = 'x'
    const membership = {
      enterpriseId: 'e',
      role: role satisfies MembershipRole,
      name,
      nameEn: null,
      slug: name,
    }
    return { ...person, memberships: [membership] }
  }
  return { ...person, staffRoles: [role satisfies StaffRole] }
}

/** Where the first name of a record stands in the addresses of a route, and all such names. */
function partsOf({ path }: SiteRoute): { beginning: string; subjects: string[] } {
  const names = [...path.matchAll(/:(\w+)|\*/g)].map(([all, name]) => name ?? all)
  const subjects = names.filter((name) => !(name in ALWAYS_THERE))
  const [first = ''] = subjects
  const beginning = path.slice(1, path.indexOf(`/:${first}`))
  return { beginning, subjects }
}

/**
 * The addresses of a route in both languages in turn: with what the other enterprise has there. Where it has nothing of the
 * kind, ids of other kinds.
 */
function pathsOf(route: SiteRoute): string[] {
  const language = EVERYWHERE[route.path.length % 2]
  const prefix = language === 'en' && route.page ? '/en' : ''
  const { beginning, subjects } = partsOf(route)
  const { records, id } = cast.other
  const { products = '', meetings = '', needs = '' } = records
  if (subjects.length === 0) {
    const { query = '', ...values } = NEEDED[route.id] ?? {}
    const path = filled(route.path, { ...ALWAYS_THERE, ...values })
    return [prefix + path + query.replace('$slug', cast.own.slug)]
  }
  const own = records[beginning]
  const samples = own === undefined ? [id, meetings, randomUUID()] : [own]
  const [first = '', ...rest] = subjects
  return samples.map((sample) => {
    const others = Object.fromEntries(rest.map((name) => [name, id]))
    const values = {
      ...ALWAYS_THERE,
      ...others,
      product: products,
      need: needs,
      name: PAPER,
      [first]: sample,
    }
    return prefix + filled(route.path, values)
  })
}

async function cookiesOf(): Promise<Record<Role, string>> {
  const cookies = {} as Record<Role, string>
  for (const role of ROLES) cookies[role] = await newCookieOf(role)
  return cookies
}

/** A session for one form: it may well be the one that ends the session. */
function newCookieOf(role: Role): Promise<string> {
  return role === 'visitor' ? Promise.resolve('') : sessionOf(app, cast.people[role])
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { accept: 'text/html', ...(init.headers as Record<string, string>) }
  return fetch(product.url + path, { redirect: 'manual', ...init, headers })
}

function post(path: string, headers: Record<string, string>): Promise<Response> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return ask(path, { method: 'POST', body: '', headers: { ...type, ...headers } })
}

/** Does the work for each, some at a time. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { VISITOR, type Actor, type MembershipRole, type StaffRole } from '#app/platform/actor.ts'
import { may, type Permission } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCast, CANARY, ROLES, type Cast, type Role } from '#tests/factories/cast.ts'
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

let database: TestDatabase
let product: RunningProduct
let app: TestApp
let cast: Cast
const routes = await siteRoutes()

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({
    databaseUrl: database.url,
    env: { SESSION_SECRET: SECRET, REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' },
  })
  app = testApp(database.url, { variables: { SESSION_SECRET: SECRET } })
  cast = await aCast(app)
})

afterAll(async () => {
  await app.close()
  await product.stop()
  await database.close()
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
      const complaint = await complaintAbout(answer, { role, permission, path, handler: route.loader })
      if (complaint) wrong.push(`GET ${path} as ${role}: ${complaint}`)
    }
  })
  expect(wrong).toEqual([])
}, 150_000)

test('what a page loads is as closed as the page', async () => {
  const cookies = await cookiesOf()
  const asked = routes.flatMap((route) => {
    const permission = route.loader?.permission
    return permission && route.page ? ROLES.map((role) => ({ route, role, permission })) : []
  })
  const wrong: string[] = []
  await inTurns(asked, async ({ route, role, permission }) => {
    for (const path of pathsOf(route)) {
      const data = `${path === '/' ? '/_root' : path}.data?_routes=${encodeURIComponent(route.id)}`
      const answer = await ask(data, { headers: { cookie: cookies[role] } })
      const body = await answer.text()
      if (answer.status >= 500) wrong.push(`${data} as ${role}: ${answer.status}`)
      if (leaks(role, permission, body)) wrong.push(`${data} as ${role}: shows what is another enterprise's`)
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
  }: { role: Role; permission: Permission; path: string; handler: SiteRoute['loader'] },
): Promise<string | null> {
  const { status } = answer
  const body = await answer.text()
  if (status >= 500) return `${status} ${body.slice(0, 200)}`
  if (leaks(role, permission, body)) return 'shows what is another enterprise’s'
  const toSignIn = status === 302 && (answer.headers.get('location') ?? '').includes('/sign-in')
  // A session does not count where a token is asked for.
  if (handler?.byTokenOnly) return [401, 405].includes(status) ? null : `answered with ${status}`
  if (allowed(role, permission)) {
    if (toSignIn && !path.includes('sign-')) return 'is sent to sign in'
    if (status === 401) return 'is not known'
    if (status === 403 && !isAboutOther(path)) return `may not: ${body.slice(0, 200)}`
    return null
  }
  if (role === 'visitor') return toSignIn || status === 401 ? null : `answered with ${status}`
  return status === 403 ? null : `answered with ${status}`
}

/** Officers may be shown everything; nobody else sees what is another's. */
function leaks(role: Role, permission: Permission, body: string): boolean {
  const officer = role === 'department_officer' || role === 'administrator'
  return body.includes(CANARY) && !(officer && allowed(role, permission) && !allowed('person', permission))
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

/**
 * The addresses of a route in both languages in turn: with the ids of the other enterprise where it has parameters. What
 * is not known by its name gets ids of everything that the other enterprise has.
 */
function pathsOf(route: SiteRoute): string[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const language = EVERYWHERE[route.path.length % 2]
  const prefix = language === 'en' && route.page ? '/en' : ''
  const under = route.path.split('/')[1] ?? ''
  const { records, id } = cast.other
  const own = records[under]
  const samples = own === undefined ? [id, records.meetings ?? '', randomUUID()] : [own]
  if (names.length === 0) return [prefix + filled(route.path, {})]
  return samples.map((sample) => {
    const [first = '', ...rest] = names
    const others = Object.fromEntries(rest.map((name) => [name, name === 'format' ? 'csv' : id]))
    return prefix + filled(route.path, { ...others, [first]: sample })
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

import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { VISITOR, type Actor } from '#app/platform/actor.ts'
import { loader as enterprisePage } from '#app/routes/enterprise.tsx'
import { loader as profilePage } from '#app/routes/enterprise-profile.tsx'
import { loader as picture } from '#app/routes/picture.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const rename = (id: string, slug: string) => app.db.enterprise.update({ where: { id }, data: { slug } })
const aSlug = () => `s-${randomUUID()}`

test('a changed slug leads to the present page, however often it was changed', async () => {
  const { id, slug: first } = await anEnterprise(app.db)
  const [second, third] = [aSlug(), aSlug()]
  await rename(id, second)
  await rename(id, third)
  for (const former of [first, second]) {
    expect(await app.movedTo(VISITOR, `/enterprises/${former}`)).toBe(`/enterprises/${third}`)
    expect(await app.movedTo(VISITOR, `/en/enterprises/${former}/profile`)).toBe(
      `/en/enterprises/${third}/profile`,
    )
  }
  expect(await app.movedTo(VISITOR, `/products/${first}`)).toBeNull()
})

test('a record may go back to an address of its own, and the one between leads there', async () => {
  const { id, slug: first } = await anEnterprise(app.db)
  const second = aSlug()
  await rename(id, second)
  await rename(id, first)
  expect(await app.movedTo(VISITOR, `/enterprises/${second}`)).toBe(`/enterprises/${first}`)
  expect(await app.db.formerSlug.count({ where: { slug: first } })).toBe(0)
})

test('a slug once used is given to nobody else: not after a change, not after the record is gone', async () => {
  const moved = await anEnterprise(app.db)
  await rename(moved.id, aSlug())
  await expect(anEnterprise(app.db, { slug: moved.slug } as object)).rejects.toMatchObject({ code: 'P2002' })
  const other = await anEnterprise(app.db)
  await expect(rename(other.id, moved.slug)).rejects.toMatchObject({ code: 'P2002' })

  const gone = await anEnterprise(app.db)
  const product = await aProduct(app.db, gone.id)
  await app.db.enterprise.delete({ where: { id: gone.id } })
  await expect(anEnterprise(app.db, { slug: gone.slug } as object)).rejects.toMatchObject({ code: 'P2002' })
  await expect(aProduct(app.db, other.id, { slug: product.slug } as object)).rejects.toMatchObject({
    code: 'P2002',
  })
  expect(await app.movedTo(VISITOR, `/enterprises/${gone.slug}`)).toBeNull()
})

test('pages, pictures and profiles answer with the present address, in the language asked for', async () => {
  const member = await aMember(app)
  const slug = aSlug()
  await rename(member.enterpriseId, slug)
  const owner = await signedInAs(app, member.email)

  const page = await answerOf(enterprisePage, VISITOR, `/en/enterprises/${member.slug}?from=card`, {
    slug: member.slug,
  })
  expect([page.status, page.headers.get('location')]).toEqual([301, `/en/enterprises/${slug}?from=card`])
  const profile = await answerOf(profilePage, owner, `/enterprises/${member.slug}/profile`, {
    slug: member.slug,
  })
  expect([profile.status, profile.headers.get('location')]).toEqual([301, `/enterprises/${slug}/profile`])
  const rest = `vi/enterprise/${member.slug}.0123456789abcdef.png`
  const drawn = await answerOf(picture, VISITOR, `/og/${rest}`, { '*': rest })
  expect(drawn.headers.get('location')).toBe(`/og/vi/enterprise/${slug}.0123456789abcdef.png`)
})

test('a former address does not give away what is not published', async () => {
  const member = await aMember(app)
  const slug = aSlug()
  await app.db.enterprise.update({ where: { id: member.enterpriseId }, data: { slug, publishedAt: null } })
  const path = `/enterprises/${member.slug}`
  expect(await app.movedTo(VISITOR, path)).toBeNull()
  expect(await app.movedTo(await signedInAs(app, member.email), path)).toBe(`/enterprises/${slug}`)
})

/** What a route answers instead of a page. */
async function answerOf(
  loader: (args: never) => Promise<unknown>,
  actor: Actor,
  path: string,
  params: Record<string, string>,
): Promise<Response> {
  const context = {
    app,
    nonce: '',
    requestId: '',
    address: '127.0.0.1',
    actor: () => Promise.resolve(actor),
    setPolicy: () => undefined,
  }
  const request = new Request(`http://localhost${path}`)
  const answer = await loader({ request, params, context } as never).catch((thrown: unknown) => thrown)
  if (!(answer instanceof Response)) throw new Error(`${path} was answered by its page`, { cause: answer })
  return answer
}

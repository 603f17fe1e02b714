import { afterAll, beforeAll, expect, test } from 'vitest'

import { readComparison } from '#app/features/comparisons/index.server.ts'
import {
  readEnterprise,
  readPicture,
  readProduct,
  reindexDirectory,
  sitemapIndex,
  sitemapPart,
  syncSearch,
} from '#app/features/directory/index.server.ts'
import { RequestMeeting, requestMeeting } from '#app/features/meetings/index.server.ts'
import { proposePartners } from '#app/features/proposals/index.server.ts'
import { saveToShortlist } from '#app/features/shortlists/index.server.ts'
import { type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aNeed, aProduct } from '#tests/factories/directory.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let owner: SignedInActor
let buyer: SignedInActor
let hidden: { id: string; slug: string; product: { id: string; slug: string } }

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const member = await aMember(app, { name: 'Đèn Thạch Lựu' })
  const other = await aMember(app, { name: 'Người mua Hạt Dẻ' })
  await app.db.enterprise.update({
    where: { id: member.enterpriseId },
    data: { publishedAt: null, roles: ['producer'] },
  })
  await aNeed(app.db, other.enterpriseId, { titleVi: 'Đèn LED', hsCodes: ['8539'] })
  const product = await aProduct(app.db, member.enterpriseId, {
    nameVi: 'Bóng thạch lựu',
    hsCodes: ['853952'],
    origin: 'member',
  })
  hidden = { id: member.enterpriseId, slug: member.slug, product }
  owner = await signedInAs(app, member.email)
  buyer = await signedInAs(app, other.email)
  await reindexDirectory(app)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.reasonKey : String(error)
}

const found = async (query: string) =>
  (await app.search.search({ query })).hits.map(({ document }) => document.name)

const changed = (subjectId: string) =>
  syncSearch(app, [
    { id: 1n, subjectKind: 'enterprise', subjectId, kind: 'enterprise.changed', payload: {}, at: new Date() },
  ])

test('only its own people see an enterprise that is not published, and its products', async () => {
  for (const actor of [VISITOR, buyer]) {
    expect(await reasonOf(readEnterprise(app, actor, hidden.slug, 'vi'))).toBe('notFound')
    expect(await reasonOf(readProduct(app, actor, hidden.product.slug, 'vi'))).toBe('notFound')
  }
  expect(await readEnterprise(app, owner, hidden.slug, 'vi')).toMatchObject({ published: false })
  expect((await readProduct(app, owner, hidden.product.slug, 'vi')).name.text).toBe('Bóng thạch lựu')
  expect(await reasonOf(readPicture(app, `vi/enterprises/${hidden.slug}.png`, 'x'))).toBe('notFound')
})

test('it is in no search, map, comparison, list, proposal or request', async () => {
  expect(await found('thạch lựu')).toEqual([])
  const index = await sitemapIndex(app)
  const parts = [...index.matchAll(/sitemap\/((?:enterprises|products)-[^<]+)</g)]
  let map = ''
  for (const [, part = ''] of parts)
    for await (const piece of sitemapPart(app, part, () => Promise.resolve([]))) map += piece
  expect(map).not.toContain(hidden.slug)
  expect(map).not.toContain(hidden.product.slug)
  const compared = await readComparison(app, new URLSearchParams([['p', hidden.product.slug]]), 'vi')
  expect(compared.subjects).toEqual([])
  for (const [kind, slug] of [
    ['enterprise', hidden.slug],
    ['product', hidden.product.slug],
  ] as const)
    expect(await reasonOf(saveToShortlist(app, buyer, { kind, slug, command: 'save' }, 'vi'))).toBe(
      'recordNotFound',
    )
  const enterpriseId = buyer.memberships[0]?.enterpriseId ?? ''
  const { groups } = await proposePartners(app, buyer, { enterpriseId })
  expect(JSON.stringify(groups)).not.toContain(hidden.id)
  const ask = (actor: SignedInActor, to: string) =>
    reasonOf(
      requestMeeting(
        app,
        actor,
        RequestMeeting.parse({
          clientKey: crypto.randomUUID(),
          enterpriseId: to,
          purpose: 'Mua đèn LED mỗi tháng',
          timeZone: 'UTC',
          times: ['2030-01-07T03:00'],
        }),
      ),
    )
  expect(await ask(buyer, hidden.id)).toBe('enterpriseNotFound')
  expect(await ask(owner, enterpriseId)).toBe('publishFirst')
})

test('the index takes it up when it is published and lets go of all of it when it is hidden again', async () => {
  await app.db.enterprise.update({ where: { id: hidden.id }, data: { publishedAt: new Date() } })
  await changed(hidden.id)
  expect((await found('thạch lựu')).toSorted()).toEqual(['Bóng thạch lựu', 'Đèn Thạch Lựu'])
  await app.db.enterprise.update({ where: { id: hidden.id }, data: { publishedAt: null } })
  await changed(hidden.id)
  expect(await found('thạch lựu')).toEqual([])
})

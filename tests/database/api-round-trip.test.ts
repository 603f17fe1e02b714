import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  NewProduct,
  OwnProduct,
  ProductPatch,
} from '#app/features/api-access/writing/product-record.schema.ts'
import { OwnProfile, ProfilePatch } from '#app/features/api-access/writing/profile-record.schema.ts'
import { action as changeProduct } from '#app/routes/api.own-product.ts'
import { action as addProduct } from '#app/routes/api.own-products.ts'
import { action as patchProfile } from '#app/routes/api.own-profile.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { callRoute } from '#tests/factories/calls.ts'
import { nearlyValid } from '#tests/factories/from-schema.ts'
import { FITTING, somePrograms, type Program } from '#tests/factories/programs.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let program: Program

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  app = testApp(database.url)
  const [first] = await somePrograms(app)
  if (!first) throw new Error('there is no program')
  program = first
})

afterAll(async () => {
  await app.close()
  await database.close()
})

/** Bodies that mostly fit, the same in every run. */
const bodies = (schema: typeof NewProduct | typeof ProductPatch | typeof ProfilePatch) =>
  fc.sample(nearlyValid(schema, [], { fitting: FITTING, spoilt: 0 }), { numRuns: 40, seed: 7 })

interface Answered {
  status: number
  body: Record<string, unknown>
}

async function call(
  handler: Parameters<typeof callRoute>[1],
  method: string,
  path: string,
  sent: { params?: Record<string, string>; body: unknown },
): Promise<Answered> {
  const answer = await callRoute(app, handler, `/api/v1/enterprises/${program.enterprise}/${path}`, {
    method,
    params: { id: program.enterprise, ...sent.params },
    token: program.token,
    body: sent.body,
    headers: { 'if-match': '*' },
  })
  return { status: answer.status, body: (await answer.json()) as Answered['body'] }
}

/** What changes with every change; a product's address goes with its name. */
function lasting({ updatedAt: _at, ...rest }: Answered['body']): Answered['body'] {
  return rest
}

test('a product that was accepted is answered as the document says, and can be changed by nothing and stays the same', async () => {
  let accepted = 0
  for (const body of bodies(NewProduct)) {
    const added = await call(addProduct, 'POST', 'products', { body })
    if (added.status !== 201) continue
    accepted++
    expect(OwnProduct.safeParse(added.body), JSON.stringify(body)).toMatchObject({ success: true })
    const productId = String(added.body.id)
    const same = await call(changeProduct, 'PATCH', `products/${productId}`, {
      params: { productId },
      body: {},
    })
    expect(same.status, JSON.stringify([body, same.body])).toBe(200)
    expect(lasting(same.body)).toEqual(lasting(added.body))
  }
  expect(accepted).toBeGreaterThan(10)
})

test('after each change that was accepted, a product or a profile is answered as the document says', async () => {
  const [productId = ''] = program.products
  const kinds = [
    { schema: ProductPatch, answer: OwnProduct, handler: changeProduct, path: `products/${productId}` },
    { schema: ProfilePatch, answer: OwnProfile, handler: patchProfile, path: 'profile' },
  ]
  for (const { schema, answer, handler, path } of kinds) {
    let accepted = 0
    for (const body of bodies(schema)) {
      const changed = await call(handler, 'PATCH', path, { params: { productId }, body })
      if (changed.status !== 200) continue
      accepted++
      expect(answer.safeParse(changed.body), JSON.stringify(body)).toMatchObject({ success: true })
      const same = await call(handler, 'PATCH', path, { params: { productId }, body: {} })
      expect(same.status, JSON.stringify([body, same.body])).toBe(200)
      expect(lasting(same.body)).toEqual(lasting(changed.body))
    }
    expect(accepted).toBeGreaterThan(10)
  }
}, 60_000)

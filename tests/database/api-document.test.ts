import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { readDocument } from '#app/features/api-access/index.server.ts'
import { WEBHOOK_EVENTS } from '#app/features/webhooks/index.ts'
import { LANGUAGES } from '#app/locales/language.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct, aRecognition } from '#tests/factories/directory.ts'

// Its types know only the default export of the other module system.
const withFormats = addFormats as unknown as (ajv: Ajv2020) => void

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const maker = await anEnterprise(app.db)
  const product = await aProduct(app.db, maker.id)
  await aRecognition(app.db, { productId: product.id })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

test.each(LANGUAGES)('the document in %s is valid OpenAPI 3.1', async (language) => {
  const document = await readDocument(app, language)
  const validator = new Validator()
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test.each(LANGUAGES)(
  'every schema of it compiles, and every field and parameter is explained in %s',
  async (language) => {
    const { paths, components } = await readDocument(app, language)
    const ajv = new Ajv2020({ strict: false })
    withFormats(ajv)
    ajv.addSchema({ $id: 'document', components })
    const silent: string[] = []
    for (const [name, schema] of Object.entries(components.schemas)) {
      ajv.getSchema(`document#/components/schemas/${name}`)
      if (name === 'Problem') continue
      for (const [property, { description }] of propertiesOf(schema))
        if (typeof description !== 'string') silent.push(`${name}.${property}`)
    }
    for (const operations of Object.values(paths))
      for (const { operationId, parameters } of Object.values(operations))
        for (const { name, description } of parameters as { name: string; description?: string }[])
          if (!description) silent.push(`${String(operationId)} ${name}`)
    expect(silent).toEqual([])
  },
)

test.each(LANGUAGES)(
  'every call has an example of its answer that fits the schema, and so do webhooks (%s)',
  async (language) => {
    const { paths, webhooks, components } = await readDocument(app, language)
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    withFormats(ajv)
    const wrong: string[] = []
    const look = (name: string, body: unknown) => {
      const content = (body as { content?: Record<string, { schema: object; example?: unknown }> }).content
      const json = content?.['application/json']
      if (!json) return
      const check = ajv.compile({ ...json.schema, components })
      if (json.example === undefined) wrong.push(`${name}: no example`)
      else if (!check(json.example)) wrong.push(`${name}: ${ajv.errorsText(check.errors)}`)
    }
    for (const operations of Object.values(paths))
      for (const { operationId, responses } of Object.values(operations))
        for (const [status, answer] of Object.entries(responses as object))
          if (status.startsWith('2')) look(`${String(operationId)} ${status}`, answer)
    for (const [event, { post }] of Object.entries(webhooks))
      look(event, (post as { requestBody: unknown }).requestBody)
    expect(wrong).toEqual([])
    expect(Object.keys(webhooks)).toEqual(WEBHOOK_EVENTS)
  },
)

type Described = [string, { description?: unknown }]

/** Properties of a schema and of what lies in it. */
function propertiesOf(schema: unknown): Described[] {
  if (Array.isArray(schema)) return schema.flatMap(propertiesOf)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]): Described[] =>
    key === 'properties'
      ? [
          ...(Object.entries(value as object) as Described[]),
          ...Object.values(value as object).flatMap(propertiesOf),
        ]
      : propertiesOf(value),
  )
}

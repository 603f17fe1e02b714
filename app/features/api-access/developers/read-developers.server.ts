import { WEBHOOK_EVENTS } from '#app/features/webhooks/index.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { PROBLEM_STATUS, type ProblemType } from '#app/platform/problem-types.ts'

import type { ApiDocument } from '../document/api-document.server.ts'
import type { ExampleCall } from '../document/example-calls.ts'
import type { JsonSchema } from '../document/json-schema.ts'
import { type Operation, TAGS } from '../document/operation.ts'
import { OPERATIONS } from '../document/operations.ts'
import { readDocument } from '../document/read-document.server.ts'
import type { DescribedField, DevelopersPage, OperationCard } from './developers-page.ts'

/** The page for developers: the document of the interface, for people. */
export async function readDevelopers(
  app: Pick<App, 'db' | 'env'>,
  language: Language,
): Promise<DevelopersPage> {
  const document = await readDocument(app, language)
  const { developers: words } = catalogueOf(language)
  const cards = OPERATIONS.map((operation) => ({ tag: operation.tag, card: cardOf(document, operation) }))
  return {
    publicUrl: app.env.publicUrl,
    callsPerMinute: app.env.requestsPerMinute,
    tags: TAGS.map((name) => ({
      name,
      title: words.tags[name],
      operations: cards.filter(({ tag }) => tag === name).map(({ card }) => card),
    })),
    problems: (Object.keys(PROBLEM_STATUS) as ProblemType[]).map((type) => ({
      type,
      status: PROBLEM_STATUS[type],
      text: words.problems[type],
    })),
    events: WEBHOOK_EVENTS.map((name) => ({ name, key: name.replace('.', '_') })),
  }
}

function cardOf(document: ApiDocument, operation: Operation): OperationCard {
  const described = document.paths[operation.path]?.[operation.method] ?? {}
  const calls = described['x-examples'] as ExampleCall[]
  const parameters = described.parameters as Record<string, unknown>[]
  const { method, path, name, scope, token } = operation
  return {
    name,
    method: method.toUpperCase(),
    path,
    summary: String(described.summary),
    text: String(described.description),
    scope: scope ?? null,
    needsToken: scope !== undefined || token === true,
    parameters: parameters.map((parameter) => ({
      name: String(parameter.name),
      type: typeOf(parameter.schema),
      text: textOf(parameter),
      required: parameter.required === true,
      place: String(parameter.in),
    })),
    body: operation.body ? fieldsOf(document, contentOf(described.requestBody)) : null,
    answer: fieldsOf(document, recordOf(document, answerOf(described, operation))),
    examples: calls.map((call) => ({
      method: call.method,
      path: call.path,
      status: call.status,
      body: call.body ? JSON.stringify(call.body, null, 2) : null,
    })),
  }
}

function answerOf({ responses }: JsonSchema, { status = 200 }: Operation): unknown {
  return contentOf((responses as Record<string, unknown>)[String(status)])
}

function contentOf(body: unknown): unknown {
  const content = (body as { content?: Record<string, { schema: unknown }> } | undefined)?.content
  return content?.['application/json']?.schema
}

/** What a list is a list of; other answers as they are. */
function recordOf(document: ApiDocument, schema: unknown): unknown {
  const properties = (resolved(document, schema).properties ?? {}) as Record<string, JsonSchema>
  return properties.items?.items ?? schema
}

function fieldsOf(document: ApiDocument, schema: unknown): DescribedField[] {
  const { properties = {}, required = [] } = resolved(document, schema)
  return Object.entries(properties as Record<string, JsonSchema>).map(([name, field]) => ({
    name,
    type: typeOf(field),
    text: textOf(field),
    required: (required as string[]).includes(name),
  }))
}

function resolved(document: ApiDocument, schema: unknown): JsonSchema {
  const own = (schema ?? {}) as JsonSchema
  if (typeof own.$ref !== 'string') return own
  return document.components.schemas[own.$ref.split('/').at(-1) ?? ''] ?? {}
}

/** Values that are listed by name are shown up to so many. */
const MOST_VALUES = 8

/** A type in a word or two, for people. */
function typeOf(given: unknown): string {
  const schema = (given ?? {}) as JsonSchema
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) ?? ''
  const choices = (schema.anyOf ?? schema.oneOf) as unknown[] | undefined
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice)))].join(' | ')
  if (Array.isArray(schema.enum))
    return schema.enum.length > MOST_VALUES ? 'string' : schema.enum.map(String).join(' | ')
  if (schema.type === 'array') return `[${typeOf(schema.items)}]`
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type ?? 'any']).map(String)
  const format = typeof schema.format === 'string' ? schema.format : null
  return types.map((type) => (type === 'string' && format ? format : type)).join(' | ')
}

function textOf({ description }: JsonSchema): string {
  return typeof description === 'string' ? description : ''
}

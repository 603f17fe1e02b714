import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { PROBLEM_STATUS, type ProblemType } from '#app/platform/problem-types.ts'

import { exampleOf } from './example-answer.ts'
import { exampleCalls, type ExampleCall, type ExampleIds } from './example-calls.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import { type Operation, TAGS } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { webhooksOf } from './webhook-document.server.ts'

type Words = ReturnType<typeof catalogueOf>['developers']

/** The document of the interface (OpenAPI 3.1), in the reader's language. Its examples are calls that work as they stand. */
export function apiDocument(app: Pick<App, 'env'>, ids: ExampleIds, language: Language): ApiDocument {
  const { developers: words } = catalogueOf(language)
  const { publicUrl } = app.env
  const parts: Record<string, JsonSchema> = { Problem: problemSchema(words) }
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const operation of OPERATIONS) {
    const made = describeOperation(operation, { words, parts, publicUrl, ids })
    paths[operation.path] = { ...paths[operation.path], [operation.method]: made }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: words.document.title,
      version: '1.0.0',
      description: words.document.description,
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: publicUrl }],
    externalDocs: { url: `${publicUrl}${language === 'en' ? '/en' : ''}/developers` },
    tags: [
      ...TAGS.map((name) => ({ name, description: words.tags[name] })),
      { name: 'webhooks', description: words.webhooks.tag },
    ],
    paths,
    webhooks: webhooksOf(language, { parts, publicUrl, ids }),
    components: {
      schemas: parts,
      responses: problemResponses(words),
      headers: headersOf(words),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'ncp_…', description: words.document.token },
      },
    },
  }
}

/** The parts of the document that others read. */
export interface ApiDocument extends JsonSchema {
  paths: Record<string, Record<string, JsonSchema>>
  webhooks: Record<string, JsonSchema>
  components: { schemas: Record<string, JsonSchema> } & JsonSchema
}

interface Making {
  words: Words
  parts: Record<string, JsonSchema>
  publicUrl: string
  ids: ExampleIds
}

function describeOperation(operation: Operation, making: Making): JsonSchema {
  const { words } = making
  const { name, tag, scope, problems } = operation
  const calls = exampleCalls(operation, making.ids)
  const answers = problems.map((type) => [
    String(PROBLEM_STATUS[type]),
    { $ref: `#/components/responses/${type}` },
  ])
  return {
    operationId: name,
    tags: [tag],
    summary: words.operations[name].summary,
    description: words.operations[name].text,
    ...(scope || operation.token ? { security: [{ token: scope ? [scope] : [] }] } : {}),
    parameters: parametersOf(operation, making, calls[0]),
    ...(operation.body ? { requestBody: bodyOf(operation, making, calls[0]) } : {}),
    // Two problems of one status share its entry.
    responses: { ...successOf(operation, making), ...Object.fromEntries(answers.toReversed()) },
    'x-examples': calls,
  }
}

function parametersOf(operation: Operation, making: Making, call: ExampleCall | undefined): JsonSchema[] {
  const { words } = making
  const described: Readonly<Record<string, string>> = words.parameters
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: described[name],
    schema: { type: 'string' },
    ...(name !== 'id' || call?.id === undefined ? {} : { example: call.id }),
  }))
  const inHeaders = (operation.headers ?? []).map((header) => ({
    name: header.replace('!', ''),
    in: 'header',
    required: header.endsWith('!'),
    description: described[header.replace('!', '')],
    schema: { type: 'string' },
  }))
  if (!operation.query) return [...inPath, ...inHeaders]
  const { schema } = schemaIn(operation.query, 'input', making, words.parameters)
  const required = Array.isArray(schema.required) ? (schema.required as string[]) : []
  const inQuery = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(
    ([name, { description, ...own }]) => ({
      name,
      in: 'query',
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      ...(own.type === 'array' ? { style: 'form', explode: false } : {}),
      schema: own,
      ...(call?.query[name] === undefined ? {} : { example: typedExample(own, call.query[name]) }),
    }),
  )
  return [...inPath, ...inHeaders, ...inQuery]
}

/** An example as the type of its parameter has it. */
function typedExample({ type }: JsonSchema, text: string): unknown {
  if (type === 'array') return text.split(',')
  if (type === 'integer') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}

function bodyOf(operation: Operation, making: Making, call: ExampleCall | undefined): JsonSchema {
  const { schema } = operation.body ? schemaIn(operation.body, 'input', making) : { schema: {} }
  const example = call?.body === undefined ? {} : { example: call.body }
  return { required: true, content: { 'application/json': { schema, ...example } } }
}

function successOf(operation: Operation, making: Making): Record<string, JsonSchema> {
  const { words } = making
  const status = String(operation.status ?? 200)
  const headers = {
    ETag: { $ref: '#/components/headers/ETag' },
    RateLimit: { $ref: '#/components/headers/RateLimit' },
    'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
  }
  if (!operation.answer) return { [status]: { description: words.document.done } }
  const { schema } = schemaIn(operation.answer, 'output', making)
  const success = {
    [status]: {
      description: words.document.success,
      headers,
      content: { 'application/json': { schema, example: exampleOf(schema, making) } },
    },
  }
  return operation.method === 'get'
    ? { ...success, '304': { description: words.document.unchanged, headers } }
    : success
}

/** A schema with its named parts put among those of the document. */
function schemaIn(
  schema: NonNullable<Operation['query']>,
  io: 'input' | 'output',
  { words, parts }: Making,
  first: Readonly<Record<string, string>> = {},
): { schema: JsonSchema } {
  const fields: Readonly<Record<string, string>> = words.fields
  const made = jsonSchemaOf(schema, io, (property) => first[property] ?? fields[property])
  Object.assign(parts, made.parts)
  return made
}

function problemSchema(words: Words): JsonSchema {
  return {
    type: 'object',
    description: words.document.problem,
    required: ['type', 'title', 'status'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      requestId: { type: 'string' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'reason'],
          properties: { field: { type: 'string' }, reason: { type: 'string' } },
        },
      },
    },
  }
}

function problemResponses(words: Words): JsonSchema {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    (Object.keys(PROBLEM_STATUS) as ProblemType[]).map((type) => [
      type,
      { description: words.problems[type], content },
    ]),
  )
}

function headersOf(words: Words): JsonSchema {
  const text = { schema: { type: 'string' } }
  return {
    ETag: { description: words.headers.etag, ...text },
    RateLimit: { description: words.headers.rateLimit, ...text },
    'RateLimit-Policy': { description: words.headers.rateLimitPolicy, ...text },
  }
}

import fc from 'fast-check'
import { z } from 'zod'

import { hostileText } from './hostile-texts.ts'

/** What a field of a form or of a JSON body may hold. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

interface JsonSchema {
  type?: string | string[]
  const?: Value
  enum?: Value[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  $ref?: string
  $defs?: Record<string, JsonSchema>
}

/** What values are made of. */
interface Making {
  /** Texts that may stand wherever a text is asked for. */
  known: readonly string[]
  /** What a field of this name takes, or each in a list of this name, where its schema alone does not tell. */
  fitting: Readonly<Record<string, readonly Value[]>>
  /** Of ten values, so many are what nobody expects. */
  spoilt: number
  definitions: Readonly<Record<string, JsonSchema>>
}

/**
 * Values that mostly fit a schema: each field now and then holds what nobody expects, is left out, or is there twice. Texts
 * that are names or ids are often the given ones, so that what is asked for exists.
 */
export function nearlyValid(
  schema: z.ZodType,
  known: readonly string[],
  { fitting = {}, spoilt = 1 }: Partial<Pick<Making, 'fitting' | 'spoilt'>> = {},
): fc.Arbitrary<Value> {
  const described = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    cycles: 'ref',
  }) as JsonSchema
  return valueOf(described, { known, fitting, spoilt, definitions: described.$defs ?? {} }, '', 4)
}

/** Names of the fields of a schema, however deep its choices. */
export function fieldNames(schema: z.ZodType): string[] {
  const names = (part: JsonSchema): string[] => [
    ...Object.keys(part.properties ?? {}),
    ...[...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.allOf ?? [])].flatMap(names),
  ]
  return names(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema)
}

function valueOf(schema: JsonSchema, making: Making, name: string, depth: number): fc.Arbitrary<Value> {
  if (depth === 0) return hostileText
  const referred = making.definitions[schema.$ref?.replace('#/$defs/', '') ?? '']
  if (referred) return valueOf(referred, making, name, depth)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices?.length) return fc.oneof(...choices.map((one) => valueOf(one, making, name, depth)))
  const { spoilt } = making
  return fc.oneof(
    { weight: 10 - spoilt, arbitrary: fittingOf(schema, making, name, depth) },
    { weight: spoilt, arbitrary: hostileValue },
  )
}

function fittingOf(schema: JsonSchema, making: Making, name: string, depth: number): fc.Arbitrary<Value> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum?.length) return fc.constantFrom(...schema.enum)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  const fitting = making.fitting[name]?.filter((one) => Array.isArray(one) === (type === 'array')) ?? []
  if (fitting.length > 0 && (type === 'array' || type === 'string')) return fc.constantFrom(...fitting)
  switch (type) {
    case 'object':
      return objectOf(schema, making, depth)
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, making, name, depth - 1), {
        minLength: Math.min(schema.minItems ?? 0, 5),
        maxLength: Math.max(Math.min(schema.maxItems ?? 5, 20), Math.min(schema.minItems ?? 0, 5)),
      })
    case 'integer':
    case 'number':
      return numberOf(schema, making)
    case 'boolean':
      return fc.oneof(fc.boolean(), fc.constant<Value>('on'))
    case 'null':
      return fc.constant(null)
    default:
      return textOf(schema, making.known)
  }
}

function objectOf(schema: JsonSchema, making: Making, depth: number): fc.Arbitrary<Value> {
  const fields = Object.entries(schema.properties ?? {})
  const required = new Set(schema.required ?? [])
  const parts = fields.map(([name, field]): [string, fc.Arbitrary<Value | undefined>] => [
    name,
    fc.oneof(
      { weight: required.has(name) ? 19 : 3, arbitrary: valueOf(field, making, name, depth - 1) },
      { weight: required.has(name) ? making.spoilt : 1, arbitrary: fc.constant(undefined) },
    ),
  ])
  return fc
    .record(Object.fromEntries(parts))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value)
}

function numberOf(
  { type, exclusiveMinimum, minimum, maximum = 100_000 }: JsonSchema,
  { spoilt }: Making,
): fc.Arbitrary<Value> {
  const least = minimum ?? (exclusiveMinimum === undefined ? -1000 : exclusiveMinimum + 1)
  const [low, high] = [Math.ceil(Math.max(least, -1e9)), Math.floor(Math.min(maximum, 1e9))]
  const edges: Value[] = [low, high]
  if (type === 'number') edges.push(low + 0.5, low + 0.0004, (exclusiveMinimum ?? minimum ?? low) + 1e-9)
  if (spoilt > 0) edges.push('7')
  return fc.oneof(
    fc.integer({ min: Math.min(low, high), max: Math.max(low, high) }),
    fc.constantFrom<Value>(...edges),
  )
}

function textOf(schema: JsonSchema, known: readonly string[]): fc.Arbitrary<Value> {
  const { format, minLength = 0, maxLength = 200 } = schema
  const names = known.length > 0 ? fc.constantFrom(...known) : fc.constant('led')
  if (format === 'uuid') return fc.oneof(names, fc.uuid())
  if (format === 'email') return fc.emailAddress()
  if (format === 'uri') return fc.webUrl()
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((day) => day.toISOString())
  const longest = Math.max(minLength, Math.min(maxLength, 300))
  return fc.oneof(
    names,
    fc.constantFrom('Đèn LED', '2026-12-31', '2026-12-31T09:00', '+07:00', '8539', 'VN', '01', '12,5', 'vi'),
    fc.string({ unit: 'grapheme', minLength, maxLength: longest }),
  )
}

const hostileValue: fc.Arbitrary<Value> = fc.oneof(
  hostileText,
  fc.array(hostileText, { maxLength: 4 }),
  fc.constantFrom<Value>(null, true, 1e21, -1, { a: { b: 1 } }, [[]]),
)

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
}

/**
 * Values that mostly fit a schema: each field now and then holds what nobody expects, is left out, or is there twice. Texts
 * that are names or ids are often the given ones, so that what is asked for exists.
 */
export function nearlyValid(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<Value> {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', cycles: 'ref' })
  return valueOf(described as JsonSchema, known, 4)
}

/** Names of the fields of a schema, however deep its choices. */
export function fieldNames(schema: z.ZodType): string[] {
  const names = (part: JsonSchema): string[] => [
    ...Object.keys(part.properties ?? {}),
    ...[...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.allOf ?? [])].flatMap(names),
  ]
  return names(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema)
}

function valueOf(schema: JsonSchema, known: readonly string[], depth: number): fc.Arbitrary<Value> {
  if (depth === 0) return hostileText
  const choices = schema.anyOf ?? schema.oneOf
  if (choices?.length) return fc.oneof(...choices.map((one) => valueOf(one, known, depth)))
  const fitting = fittingOf(schema, known, depth)
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: hostileValue })
}

function fittingOf(schema: JsonSchema, known: readonly string[], depth: number): fc.Arbitrary<Value> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum?.length) return fc.constantFrom(...schema.enum)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema, known, depth)
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, known, depth - 1), {
        minLength: Math.min(schema.minItems ?? 0, 5),
        maxLength: Math.max(Math.min(schema.maxItems ?? 5, 20), Math.min(schema.minItems ?? 0, 5)),
      })
    case 'integer':
    case 'number':
      return numberOf(schema)
    case 'boolean':
      return fc.oneof(fc.boolean(), fc.constant<Value>('on'))
    default:
      return textOf(schema, known)
  }
}

function objectOf(schema: JsonSchema, known: readonly string[], depth: number): fc.Arbitrary<Value> {
  const fields = Object.entries(schema.properties ?? {})
  const required = new Set(schema.required ?? [])
  const parts = fields.map(([name, field]): [string, fc.Arbitrary<Value | undefined>] => [
    name,
    fc.oneof(
      { weight: required.has(name) ? 19 : 3, arbitrary: valueOf(field, known, depth - 1) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
  ])
  return fc
    .record(Object.fromEntries(parts))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value)
}

function numberOf({ minimum = -1000, maximum = 100_000 }: JsonSchema): fc.Arbitrary<Value> {
  const [low, high] = [Math.ceil(Math.max(minimum, -1e9)), Math.floor(Math.min(maximum, 1e9))]
  return fc.oneof(
    fc.integer({ min: Math.min(low, high), max: Math.max(low, high) }),
    fc.constantFrom<Value>(low, high, '7'),
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

import { z } from 'zod'

/** A JSON Schema (draft 2020-12), as far as it is written here. */
export type JsonSchema = { [key: string]: unknown }

/** Zod writes these where a whole number has no bounds of its own. */
const SAFE = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

/**
 * The schema of what goes in or comes out, with its named parts beside it.
 * @param describe words for a property, by its name
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  io: 'input' | 'output',
  describe: (property: string) => string | undefined,
): { schema: JsonSchema; parts: Record<string, JsonSchema> } {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema
  const {
    $schema: _dialect,
    $defs = {},
    ...own
  } = tidied(made, describe, io) as JsonSchema & {
    $defs?: Record<string, JsonSchema>
  }
  const parts = { ...$defs }
  const name = own.id
  if (typeof name !== 'string') return { schema: own, parts }
  // A schema with a name of its own becomes a part as well.
  const { id: _name, ...named } = own
  return { schema: { $ref: `#/components/schemas/${name}` }, parts: { ...parts, [name]: named } }
}

function tidied(
  value: unknown,
  describe: (property: string) => string | undefined,
  io: 'input' | 'output',
): unknown {
  if (Array.isArray(value)) return value.map((each) => tidied(each, describe, io))
  if (typeof value !== 'object' || value === null) return value
  const result: JsonSchema = {}
  for (const [key, each] of Object.entries(value as JsonSchema)) {
    if (key === '$ref' && typeof each === 'string')
      result.$ref = each.replace('#/$defs/', '#/components/schemas/')
    else if (key === 'properties' && isObject(each))
      result.properties = describedProperties(each, describe, io)
    else if (key === '$defs' && isObject(each)) result.$defs = withoutIds(each, describe, io)
    else if (isNoise(key, each, value, io)) continue
    else result[key] = tidied(each, describe, io)
  }
  return result
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** What says nothing to a reader, or would bind us for ever: that an answer will never have another field. */
function isNoise(key: string, value: unknown, around: object, io: 'input' | 'output'): boolean {
  if (value === undefined) return true
  if (key === 'pattern') return 'format' in around
  if (key === 'minimum' || key === 'maximum') return SAFE.includes(value as number)
  return key === 'additionalProperties' && io === 'output' && value === false
}

function describedProperties(
  properties: object,
  describe: (property: string) => string | undefined,
  io: 'input' | 'output',
): JsonSchema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const description = describe(name)
      return [
        name,
        { ...(tidied(schema, describe, io) as JsonSchema), ...(description ? { description } : {}) },
      ]
    }),
  )
}

function withoutIds(
  parts: object,
  describe: (property: string) => string | undefined,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      const { id: _name, ...schema } = tidied(part, describe, io) as JsonSchema
      return [name, schema]
    }),
  )
}

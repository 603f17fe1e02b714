import type { ExampleRecord, Operation } from './operation.ts'

/** Ids of records that exist, for examples; null where there is none yet. */
export type ExampleIds = Readonly<Record<ExampleRecord, string | null>>

/** An example with its address in full. */
export interface ExampleCall {
  method: string
  /** With its parameters, without the site. */
  path: string
  id?: string
  query: Record<string, string>
  body?: object
  status: number
}

/** The examples of a call that can be made with the records at hand. */
export function exampleCalls(operation: Operation, ids: ExampleIds): ExampleCall[] {
  return operation.examples.flatMap((example) => {
    const id = operation.id ? ids[operation.id] : undefined
    const query: Record<string, string> = {}
    for (const [name, value] of Object.entries(example.query ?? {})) {
      const known = filled(value, ids)
      if (known === null) return []
      query[name] = known
    }
    if (id === null) return []
    const address = id === undefined ? operation.path : operation.path.replace('{id}', id)
    const parameters = new URLSearchParams(query).toString().replaceAll('%2C', ',')
    return [
      {
        method: operation.method.toUpperCase(),
        path: parameters === '' ? address : `${address}?${parameters}`,
        ...(id === undefined ? {} : { id }),
        query,
        ...(example.body ? { body: example.body } : {}),
        status: example.status ?? operation.status ?? 200,
      },
    ]
  })
}

function filled(value: string, ids: ExampleIds): string | null {
  const name = value.startsWith('$') ? value.slice(1) : null
  return name !== null && name in ids ? ids[name as ExampleRecord] : value
}

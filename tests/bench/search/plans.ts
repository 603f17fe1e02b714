import type { Pool, PoolClient } from 'pg'

import { createPostgresSearch } from '#search/postgres.server.ts'
import { FACETS, type SearchRequest } from '#search/search-port.ts'

import { nameAt, QUERIES } from './queries.ts'
import type { Times } from './times.ts'

interface Statement {
  sql: string
  parameters: unknown[]
}

/** The pool with an ear: every statement of the connections it gives out is noted. */
function listeningPool(pool: Pool, heard: Statement[]): Pool {
  return new Proxy(pool, {
    get: (target, key) => {
      if (key !== 'connect') {
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      }
      return async () => listening(await target.connect(), heard)
    },
  })
}

function listening(client: PoolClient, heard: Statement[]): PoolClient {
  return new Proxy(client, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      if (key !== 'query') return value.bind(target) as unknown
      return (sql: string, parameters?: unknown[]) => {
        if (parameters) heard.push({ sql, parameters })
        return parameters ? target.query(sql, parameters) : target.query(sql)
      }
    },
  })
}

const SHOWN = 4

/** The slowest statement of each of the slowest kinds of query, with its plan, as text for a document. */
export async function plansOfSlowest(
  pool: Pool,
  times: readonly Times[],
  names: readonly string[],
): Promise<string> {
  const slowest = times.toSorted((a, b) => b['p95 ms'] - a['p95 ms']).slice(0, SHOWN)
  const parts: string[] = []
  for (const { query } of slowest) {
    const request = QUERIES[query]?.(nameAt(names, 0))
    if (!request) continue
    const { milliseconds, statements, plan } = await slowestPlan(pool, { ...request, facets: FACETS })
    parts.push(
      `## ${query}: “${request.query}”\n\n${statements} statements; the slowest took ${milliseconds.toFixed(1)} ms.\n\n\`\`\`\n${plan}\n\`\`\`\n`,
    )
  }
  return `Of the ${SHOWN} slowest kinds of query the slowest statement each.\n\n${parts.join('\n')}`
}

async function slowestPlan(
  pool: Pool,
  request: SearchRequest,
): Promise<{ milliseconds: number; statements: number; plan: string }> {
  const heard: Statement[] = []
  const search = createPostgresSearch({ pool: listeningPool(pool, heard) })
  // The first search also reads what is kept for the next ones.
  await search.search(request)
  heard.length = 0
  await search.search(request)
  const client = await pool.connect()
  const plans: { milliseconds: number; plan: string }[] = []
  try {
    await client.query('BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL jit = off')
    for (const { sql, parameters } of heard) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, COSTS OFF) ${sql}`,
        parameters,
      )
      const lines = rows.map((row) => row['QUERY PLAN'])
      const time = /Execution Time: ([\d.]+)/.exec(lines.at(-1) ?? '')
      plans.push({ milliseconds: Number(time?.[1] ?? 0), plan: lines.map(shortened).join('\n') })
    }
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
  const slowest = plans.toSorted((a, b) => b.milliseconds - a.milliseconds)[0]
  return { milliseconds: slowest?.milliseconds ?? 0, statements: heard.length, plan: slowest?.plan ?? '' }
}

const LONGEST_LINE = 160

function shortened(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line
}

import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

import { ActingPool } from './acting-pool.server.ts'
import { PrismaClient, type Prisma } from './generated/client.ts'
import { nameOftenAsked } from './statement-names.server.ts'

export type { PrismaClient }
export type Transaction = Prisma.TransactionClient

export interface Database {
  db: PrismaClient
  pool: pg.Pool
  close(): Promise<void>
}

/**
 * One pool for Prisma and for hand-written SQL; whoever writes through it is named in the audit log.
 * A waiting request gives up after 3 seconds, so that a missing database answers 503 soon instead of piling up.
 */
export function openDatabase(
  url: string,
  options: { poolSize: number; onError: (error: Error) => void },
): Database {
  const pool = new ActingPool({
    connectionString: url,
    max: options.poolSize,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    application_name: 'nhip-cau',
  })
  pool.on('error', options.onError)
  // The pool hears only idle connections; one that is lost while somebody holds it would otherwise end the process.
  pool.on('connect', (client) => client.on('error', options.onError))
  const nameOf = nameOftenAsked()
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, {
      disposeExternalPool: false,
      onPoolError: options.onError,
      // Its type leaves out that a statement may go without a name; the driver takes undefined for that.
      statementNameGenerator: ({ sql }) => nameOf(sql) as string,
    }),
    // The long form quotes the source around the call, for which whole source maps are read: a second without an answer.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 3000, timeout: 10_000 },
  })
  return {
    db,
    pool,
    async close() {
      await db.$disconnect()
      await pool.end()
    },
  }
}

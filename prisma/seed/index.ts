import { hashPassword } from 'better-auth/crypto'

import type { Prisma, PrismaClient } from '#app/platform/database/generated/client.ts'

import { accountPersonId, DEMONSTRATION_ACCOUNTS } from './accounts.ts'
import { demonstrationBatches } from './demonstration.ts'
import { demonstrationDemand } from './demonstration-demand.ts'
import { PLANNED_ENTERPRISES } from './enterprise-plan.ts'
import { stableId } from './random.ts'
import { recognisedRecords } from './recognised-records.ts'
import { addRecords, noRecords } from './records.ts'
import { storyRecords } from './story.ts'
import { insertRows, letOthersRun, writeRecords } from './write-records.ts'

export { DEMONSTRATION_ACCOUNTS } from './accounts.ts'

export interface SeedOptions {
  /** The day that all dates of the demonstration are counted from. */
  today: Date
  /** Told after every batch: enterprises written, enterprises in all, and the key of a word for the step. */
  onProgress?: (done: number, total: number, labelKey: SeedLabel) => void
}

export type SeedLabel = 'seed.recognised' | 'seed.demonstration'

type Transaction = Prisma.TransactionClient

/** Enough to keep the number of statements down, few enough to keep each statement short. */
const ENTERPRISES_A_WRITE = 40

/** Whether the database holds neither an enterprise nor a person, so that it may be seeded. */
export async function isEmpty(db: PrismaClient): Promise<boolean> {
  const [enterprise, person] = await Promise.all([db.enterprise.findFirst(), db.person.findFirst()])
  return enterprise === null && person === null
}

async function writePasswords(tx: Transaction, today: Date): Promise<void> {
  const hashes = new Map<string, string>()
  for (const { password } of DEMONSTRATION_ACCOUNTS) {
    if (!hashes.has(password)) hashes.set(password, await hashPassword(password))
  }
  await insertRows(
    tx,
    'account',
    DEMONSTRATION_ACCOUNTS.map((account) => ({
      id: stableId(`account/${account.key}/credential`),
      personId: accountPersonId(account.key),
      accountId: accountPersonId(account.key),
      providerId: 'credential',
      password: hashes.get(account.password),
      createdAt: today,
    })),
  )
}

async function writeDemand(tx: Transaction, today: Date): Promise<void> {
  const { queries, queryWeeks, sums } = demonstrationDemand(today)
  await insertRows(tx, 'demand_query', queries)
  await letOthersRun()
  await insertRows(tx, 'demand_query_week', queryWeeks)
  await letOthersRun()
  await insertRows(tx, 'demand_sum', sums)
  await tx.$executeRaw`SELECT setval(pg_get_serial_sequence('demand_query', 'id'), (SELECT max(id) FROM demand_query))`
}

/**
 * Writes the recognised products of public record and the demonstration enterprises with their accounts into an
 * empty database, all in one transaction: after a crash the database is still empty and the next run starts afresh.
 * Writes neither search documents nor events; the caller rebuilds the index.
 * @throws Error when the database is not empty.
 */
export async function seed(db: PrismaClient, options: SeedOptions): Promise<void> {
  if (!(await isEmpty(db))) throw new Error('only an empty database can be seeded')
  const { today, onProgress } = options
  const total = PLANNED_ENTERPRISES
  await db.$transaction(
    async (tx) => {
      await writeRecords(tx, recognisedRecords())
      for (const records of storyRecords(today)) await writeRecords(tx, records)
      await writePasswords(tx, today)
      onProgress?.(0, total, 'seed.recognised')
      let done = 0
      let waiting = noRecords()
      const flush = async () => {
        await writeRecords(tx, waiting)
        done += waiting.enterprises.length
        waiting = noRecords()
        onProgress?.(done, total, 'seed.demonstration')
      }
      for (const batch of demonstrationBatches(today)) {
        addRecords(waiting, batch)
        if (waiting.enterprises.length >= ENTERPRISES_A_WRITE) await flush()
        await letOthersRun()
      }
      await flush()
      await writeDemand(tx, today)
    },
    { maxWait: 10_000, timeout: 300_000 },
  )
}

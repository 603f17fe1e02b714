import pg from 'pg'

import { watchTables } from './audit/watch-tables.ts'
import { migrationsList, readApplied, readMigrations } from './migrate/history.ts'
import type { Applied, Migration } from './migrate/history.ts'

/** Why the database could not be brought to this version: for the person at the keyboard, with the remedy. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

export type MigrateOptions = {
  /** Address of the database; its role must own it. */
  url: string
  /** Folder of the project, the one that holds prisma/. */
  root: string
  onProgress?: (message: string) => void
}

/** Any fixed number: two processes that start at the same time on one database take turns. */
const LOCK = 7_240_034_126

/**
 * Applies the migrations that the database lacks, each one whole or not at all, and records them in Prisma's own
 * table, then has the changes of all tables logged. Returns the names of what was applied. Costs three short queries
 * when there is nothing to do. Throws MigrationError.
 */
export async function migrate({ url, root, onProgress }: MigrateOptions): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(root)
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const applied = await readApplied(client)
    const todo = missing(migrations, applied, onProgress)
    let names: string[] = []
    if (todo.length > 0) {
      onProgress?.(`Updating the database: ${todo.map((migration) => migration.name).join(', ')}`)
      names = await apply(url, migrations, applied)
    }
    await watchTables(client)
    return { applied: names }
  } finally {
    await client.end()
  }
}

function missing(
  migrations: Migration[],
  applied: Applied[],
  onProgress?: (message: string) => void,
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const migration = known.get(row.name)
    if (!migration) onProgress?.(`The database is newer than this program: it already has ${row.name}`)
    else if (row.finished && migration.checksum !== row.checksum) {
      throw new MigrationError(
        `The migration ${row.name} was changed after it had been applied to this database. ` +
          'Put its file back as it was and write the change as a new migration, or begin with an empty database.',
      )
    }
  }
  const done = new Set(applied.filter((row) => row.finished).map((row) => row.name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(url: string, migrations: Migration[], applied: Applied[]): Promise<string[]> {
  // Loaded here only: most starts have nothing to apply and need not wait for it.
  const { openEngine } = await import('./migrate/engine.ts')
  const { engine, failure, close } = await openEngine(url)
  try {
    // A script is one transaction, so of one that was cut off nothing is left and it can simply be run again.
    for (const row of applied.filter((candidate) => !candidate.finished)) {
      await engine.markMigrationRolledBack({ migrationName: row.name })
    }
    const result = await engine.applyMigrations({
      migrationsList: migrationsList(migrations),
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.appliedMigrationNames
  } catch (error) {
    const said = failure() ?? error
    const message = said instanceof Error ? said.message : String(said)
    throw new MigrationError(
      `The database could not be updated (${message}). Nothing of the failed migration was kept; ` +
        'mend the cause and start again.',
      { cause: error },
    )
  } finally {
    await close()
  }
}

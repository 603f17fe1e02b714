import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { MigrationList } from '@prisma/schema-engine-wasm'
import type pg from 'pg'

/** One folder below prisma/migrations. */
export type Migration = { name: string; sql: string; checksum: string }

/** One row of Prisma's own table: the last word on a migration in this database. */
export type Applied = { name: string; checksum: string; finished: boolean }

/** The migrations below `root`/prisma/migrations in the order in which they are applied. */
export async function readMigrations(root: string): Promise<Migration[]> {
  const folder = join(root, 'prisma', 'migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** What Prisma's table says of this database; empty for a database without it. */
export async function readApplied(client: pg.Client): Promise<Applied[]> {
  const table = await client.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  )
  if (!table.rows[0]?.present) return []
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

/** The same migrations in the form that Prisma's engine wants. */
export function migrationsList(migrations: Migration[]): MigrationList {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

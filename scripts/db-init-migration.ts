/**
 * Writes the generated part of the first migration anew from prisma/schema, between its two marks:
 * `node --import tsx scripts/db-init-migration.ts`. Only until the first release; then every migration is frozen.
 * The search tables have a migration of their own.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { sqlFromNothing } from '#prisma/migrate/difference.ts'

const ROOT = join(import.meta.dirname, '..')
const FILE = join(ROOT, 'prisma/migrations/20261123000000_init/migration.sql')
const BEGIN = '-- From prisma/schema:\n'
const END = "-- Written by hand, because Prisma's schema language cannot say it:\n"

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-init-'))
const database = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
try {
  const generated = await sqlFromNothing(ROOT, database.url, ['search.prisma'])
  const tables = generated.replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n/, '')
  const present = await readFile(FILE, 'utf8')
  const [before, rest] = present.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${FILE} has lost its marks`)
  await writeFile(FILE, `${before}${BEGIN}\n${tables.trim()}\n\n${END}${after}`)
} finally {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}

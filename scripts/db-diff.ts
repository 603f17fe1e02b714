/** Prints the SQL that the migrations lack to reach prisma/schema: the draft of the next migration. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { sqlFromMigrations } from '#prisma/migrate/difference.ts'

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-diff-'))
const scratch = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
try {
  const sql = await sqlFromMigrations(join(import.meta.dirname, '..'), scratch.url)
  const empty = sql.replace(/^--.*$/gm, '').trim() === ''
  process.stdout.write(empty ? '-- The migrations and prisma/schema agree.\n' : `${sql.trim()}\n`)
} finally {
  await scratch.stop()
  await rm(folder, { recursive: true, force: true })
}

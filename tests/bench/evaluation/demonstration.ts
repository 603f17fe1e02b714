import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

/**
 * The database to ask: the one that DATABASE_URL names, else an embedded one in a temporary folder that is filled with
 * all demonstration data and goes away afterwards. Says what it does meanwhile.
 */
export async function withDemonstration(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== '') return withPool(given, work)
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-evaluation-'))
  const narrator = createNarrator(process.stderr)
  narrator.note(
    'Without DATABASE_URL: a database of its own with all demonstration data, about a minute and a half.',
  )
  try {
    const variables = {
      ...process.env,
      DATA_DIRECTORY: folder,
      DEMONSTRATION_DATA: 'on',
      LOG_LEVEL: 'silent',
    }
    const { url, closing } = await openData({ env: readEnvironment(variables, ROOT), root: ROOT, narrator })
    try {
      await withPool(url, work)
    } finally {
      await closing.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function withPool(url: string, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => undefined)
  try {
    await work(pool)
  } finally {
    await pool.end()
  }
}

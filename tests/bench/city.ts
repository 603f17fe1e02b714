import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { reindexDirectory } from '#app/platform/app.server.ts'
import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'
import { writeRecords } from '#prisma/seed/write-records.ts'
import { freePort, startProduct, type RunningProduct } from '#tests/setup/server.ts'

import { digestOf } from '../../scripts/set-up/stamps.mjs'
import { cityRecords } from './city-records.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/**
 * The built product with the demonstration data and, with a size, as many invented enterprises beside it in the real
 * tables and in the index. What was written is kept in `.cache/` for the next run; delete that folder to begin anew.
 */
export async function startCity(size: number): Promise<RunningProduct> {
  const dataDirectory = cityFolder(size)
  await fill(size, dataDirectory)
  const port = await freePort()
  const env = {
    REQUESTS_PER_MINUTE: '1000000',
    LOG_LEVEL: 'error',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  }
  return startProduct({ dataDirectory, port, env })
}

/** Where the database of a city lies. */
export function cityFolder(size: number): string {
  return join(ROOT, '.cache', `city-${size}`)
}

async function fill(size: number, dataDirectory: string): Promise<void> {
  const complete = join(dataDirectory, 'complete')
  // Other invented records make another city.
  const digest = digestOf(ROOT, [
    'prisma/seed',
    'tests/bench/city-records.ts',
    'tests/bench/search-documents.ts',
  ])
  const known = (await readFile(complete, 'utf8').catch(() => '')) === digest
  if (!known) await rm(dataDirectory, { recursive: true, force: true })
  await mkdir(dataDirectory, { recursive: true })
  const env = {
    ...readEnvironment({ DATA_DIRECTORY: dataDirectory, LOG_LEVEL: 'error' }, ROOT),
    demonstrationData: true,
  }
  const narrator = createNarrator(process.stdout)
  // Also of a kept one: tables and index may be those of an older version, and bringing them up takes its time.
  const { app, closing } = await openData({ env, root: ROOT, narrator })
  try {
    if (size > 0 && !known) {
      const began = performance.now()
      let done = 0
      for (const records of cityRecords(size)) {
        await app.db.$transaction((tx) => writeRecords(tx, records), { timeout: 60_000 })
        done += records.enterprises.length
        if (process.stdout.isTTY) process.stdout.write(`\r${done} enterprises`)
      }
      // As autovacuum does soon after such a load; the measurements need not wait for it.
      await app.pool.query('VACUUM ANALYZE')
      const written = performance.now()
      const documents = await reindexDirectory(app)
      process.stdout.write(
        `\r${done} enterprises written in ${seconds(written - began)}, ${documents} documents indexed in ${seconds(performance.now() - written)}\n`,
      )
    }
    await writeFile(complete, digest)
  } finally {
    await closing.close()
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(0)} s`
}

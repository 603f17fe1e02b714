import path from 'node:path'

import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { StartError } from '#app/platform/start-error.ts'
import { MigrationError, migrate } from '#prisma/migrate.ts'

import { runScript } from './run-script.ts'

/** `npm run db:migrate`: applies the migrations that the database lacks, also while a server runs on it. */
runScript(async (root) => {
  const env = readEnvironment(process.env, root)
  const print = (line: string) => void process.stdout.write(`${line}\n`)
  const embedded = env.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDirectory: path.join(env.dataDirectory, 'postgres'), share: true })
  try {
    const url = env.databaseUrl ?? embedded?.url ?? ''
    const { applied } = await migrate({ url, root, onProgress: print }).catch((error: unknown) => {
      throw error instanceof MigrationError ? new StartError(error.message, error) : error
    })
    print(applied.length > 0 ? `✓ Applied ${applied.join(', ')}` : '✓ Nothing to apply')
  } finally {
    await embedded?.stop()
  }
})

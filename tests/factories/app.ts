import { buildApp } from '#app/platform/app.server.ts'
import type { App } from '#app/platform/app.ts'
import { openDatabase } from '#app/platform/database/client.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createLogger } from '#app/platform/logger.server.ts'

export interface TestApp extends App {
  close(): Promise<void>
}

/** The real container on a test database: nothing in it is replaced, only the clock can be set. */
export function testApp(
  url: string,
  options: { now?: Date; variables?: Record<string, string> } = {},
): TestApp {
  const env = readEnvironment(
    {
      NODE_ENV: 'test',
      DATABASE_URL: url,
      DATABASE_POOL_SIZE: '10',
      SESSION_SECRET: 'a secret that only the tests know, long enough',
      MEETING_OPEN_REQUESTS: '10000',
      LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
      ...options.variables,
    },
    process.cwd(),
  )
  const log = createLogger(env.logLevel)
  const database = openDatabase(url, { poolSize: env.databasePoolSize, onError: () => undefined })
  const app = buildApp(env, database, log)
  if (options.now) {
    const { now } = options
    app.clock = { now: () => now }
  }
  return Object.assign(app, {
    async close() {
      await app.batches.close()
      await app.realtime.close()
      app.mail.transport.close()
      await database.close()
    },
  })
}

import type { Server as HttpServer } from 'node:http'
import path from 'node:path'

import { migrate, MigrationError } from '#prisma/migrate.ts'
import { DEMONSTRATION_ACCOUNTS, isEmpty, seed } from '#prisma/seed/index.ts'

import {
  buildApp,
  COMMANDS,
  consumersOf,
  isIndexEmpty,
  JOBS,
  keepAttendance,
  pushOf,
  reindexDirectory,
  SIGNALS,
} from './app.server.ts'
import { actAs } from './acting.server.ts'
import type { App } from './app.ts'
import { isDatabaseAway, sqlStateOf } from './database/database-errors.server.ts'
import { openDatabase, type Database } from './database/client.server.ts'
import { startDispatcher } from './database/dispatcher.server.ts'
import { startEmbeddedPostgres } from './database/embedded.server.ts'
import type { Environment } from './env.server.ts'
import { startJobs, type Jobs } from './jobs/jobs.server.ts'
import { createLogger, type Logger } from './logger.server.ts'
import type { Narrator } from './narrator.ts'
import { acceptConnections } from './realtime/connections.server.ts'
import { StartError } from './start-error.ts'

/** The running product. */
export interface Product {
  app: App
  log: Logger
  /** Each part's state for /readyz. */
  readiness(): Promise<Readiness>
  demonstrationAccounts: typeof DEMONSTRATION_ACCOUNTS
  /** Takes no new sockets and lets those that are open go, before it is closed. */
  drain(): Promise<void>
  close(): Promise<void>
}

export interface Readiness {
  ready: boolean
  database: PartState
  search: PartState & { engine: string }
  jobs: PartState
}

type PartState = { ok: boolean; reason?: string }

interface DataOptions {
  env: Environment
  /** Folder of the project, where migrations lie. */
  root: string
  narrator: Narrator
  /** Use the embedded database also when the server of the product already runs it. */
  share?: boolean
  /** Fill an empty index; unless told otherwise, yes. */
  index?: boolean
}

interface BootOptions extends DataOptions {
  /** Absent in a worker, which serves no sockets. */
  server?: HttpServer
}

/** The database at hand, migrated, filled and searchable, and the container on top of it. */
export interface Data {
  app: App
  /** Of the database, for those who need a connection of their own. */
  url: string
  /** Closes in the reverse order of opening; what was added to it later, first. */
  closing: Closing
}

/** Things to close, last opened first. */
class Closing {
  readonly #closers: (() => Promise<unknown>)[] = []
  readonly #log: Logger

  constructor(log: Logger) {
    this.#log = log
  }

  add(closer: () => Promise<unknown>): void {
    this.#closers.push(closer)
  }

  async close(): Promise<void> {
    for (const closer of this.#closers.splice(0).toReversed()) {
      await closer().catch((error: unknown) => this.#log.warn({ err: error }, 'closing'))
    }
  }
}

/**
 * Opens the database (the embedded one when no other is named), brings its tables up to date, writes the
 * demonstration data into an empty one and fills an empty index.
 * @throws StartError with one clear sentence when something outside the product is wrong
 */
export async function openData({
  env,
  root,
  narrator,
  share = false,
  index = true,
}: DataOptions): Promise<Data> {
  const log = createLogger(env.logLevel)
  const closing = new Closing(log)
  try {
    const url = await databaseUrl(env, narrator, log, closing, share)
    await narrator.step('migrate', () => migrated(url, root))
    const database = openDatabase(url, {
      poolSize: env.databasePoolSize,
      onError: (error) => log.debug({ err: error }, 'an idle database connection was lost'),
    })
    closing.add(() => database.close())
    await seedWhenEmpty(env, database, narrator)
    const app = buildApp(env, database, log)
    closing.add(() => app.batches.close())
    closing.add(() => app.realtime.close())
    closing.add(() => Promise.resolve(app.mail.transport.close()))
    app.demonstration = await hasDemonstrationAccounts(database)
    if (index) await fillIndexWhenEmpty(app, narrator)
    return { app, url, closing }
  } catch (error) {
    await closing.close()
    throw error
  }
}

/**
 * Starts everything in order, telling the narrator about each long step.
 * @throws StartError with one clear sentence when something outside the product is wrong
 */
export async function startProduct({ env, root, server, narrator }: BootOptions): Promise<Product> {
  const { app, url, closing } = await openData({ env, root, narrator, share: env.role === 'worker' })
  try {
    if (server) {
      const attendance = keepAttendance(app)
      closing.add(() => attendance.close())
      acceptConnections(app, { commands: COMMANDS, signals: SIGNALS, pushOf, attendance })
      app.realtime.attach(server)
    }
    let jobs: Jobs | undefined
    if (env.role !== 'web') {
      const { log, metrics } = app
      const started = await startJobs(app, { url, jobs: JOBS, log, metrics })
      jobs = started
      closing.add(() => started.stop())
      // An upgrade may have brought other synonyms, of which no event tells.
      void app.search
        .refreshSynonyms()
        .catch((error: unknown) => log.warn({ err: error }, 'the search engine keeps its synonyms for now'))
      const consumers = consumersOf(app, started.ask)
      const dispatcher = startDispatcher({ url, consumers, log, metrics })
      closing.add(() => dispatcher.stop())
    }
    return {
      app,
      log: app.log,
      drain: () => app.realtime.drain(),
      close: () => closing.close(),
      readiness: () => readiness(app, jobs),
      demonstrationAccounts: app.demonstration ? DEMONSTRATION_ACCOUNTS : [],
    }
  } catch (error) {
    await closing.close()
    throw error
  }
}

async function databaseUrl(
  env: Environment,
  narrator: Narrator,
  log: Logger,
  closing: Closing,
  share: boolean,
): Promise<string> {
  if (env.databaseUrl) return env.databaseUrl
  const embedded = await narrator.step('database', () =>
    startEmbeddedPostgres({
      dataDirectory: path.join(env.dataDirectory, 'postgres'),
      onProgress: (text) => narrator.note(text),
      logger: log,
      share,
    }),
  )
  closing.add(() => embedded.stop())
  return embedded.url
}

/** Why PostgreSQL turns a connection away, by SQLSTATE. */
const REFUSALS: Record<string, string> = {
  '28P01': 'refuses the user name or password',
  '28000': 'does not let this user in',
  '3D000': 'does not exist on that server',
  '42501': 'does not let this user make tables',
}

async function migrated(url: string, root: string): Promise<void> {
  try {
    await migrate({ url, root })
  } catch (error) {
    if (error instanceof MigrationError) throw new StartError(error.message, error)
    const fault = REFUSALS[sqlStateOf(error) ?? '']
    if (fault) {
      throw new StartError(
        `The database in DATABASE_URL ${fault}: correct DATABASE_URL, or unset it to use the embedded one.`,
        error,
      )
    }
    if (!isDatabaseAway(error)) throw error
    const { hostname, port } = new URL(url)
    throw new StartError(
      `The database at ${hostname}:${port || 5432} (DATABASE_URL) cannot be reached: check the address and that it runs, or unset DATABASE_URL to use the embedded one.`,
      error,
    )
  }
}

async function seedWhenEmpty(env: Environment, database: Database, narrator: Narrator): Promise<void> {
  if (!env.demonstrationData || !(await isEmpty(database.db))) return
  await narrator.step('seed', (progress) =>
    actAs({ personId: null, via: 'command', act: 'db-seed' }, () =>
      seed(database.db, { today: new Date(), onProgress: (done, total) => progress(done, total) }),
    ),
  )
}

async function hasDemonstrationAccounts({ db }: Database): Promise<boolean> {
  return (await db.person.findFirst({ where: { demonstration: true }, select: { id: true } })) !== null
}

async function fillIndexWhenEmpty(app: App, narrator: Narrator): Promise<void> {
  try {
    if (!(await isIndexEmpty(app))) return
    await narrator.step('index', async (progress) => void (await reindexDirectory(app, progress)))
  } catch (error) {
    // Search has a fallback; a search engine that is away must not keep the product from starting.
    app.log.warn(
      { err: error },
      'the search index could not be filled; `npm run search:reindex` does it later',
    )
  }
}

async function readiness(app: App, jobs: Jobs | undefined): Promise<Readiness> {
  const [database, search, queue] = await Promise.all([
    partState(app, app.pool.query('SELECT 1')),
    partState(app, app.search.ping()),
    jobs
      ? partState(app, jobs.ping())
      : Promise.resolve({ ok: app.env.role === 'web', reason: 'served by a worker' }),
  ])
  // Search without its preferred engine is degraded, not down: it is reported, and requests may come.
  return {
    ready: database.ok && queue.ok && !app.realtime.draining(),
    database,
    search: { ...search, engine: app.search.engine },
    jobs: queue,
  }
}

/** Whoever asks learns that a part is away; why stands in the log. */
async function partState(app: App, check: Promise<unknown>): Promise<PartState> {
  try {
    await check
    return { ok: true }
  } catch (error) {
    app.log.debug({ err: error }, 'a part is not ready')
    return { ok: false, reason: 'unreachable' }
  }
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chownSync, closeSync, openSync, renameSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import {
  DATABASE,
  ROLE,
  damaged,
  endPostgres,
  folderArgument,
  tellingLine,
  spawnOptions,
} from './embedded-cluster.server.ts'
import type { Cluster } from './embedded-cluster.server.ts'
import { StartError } from '../start-error.ts'

export type DatabaseLogger = {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** The password in the file is not the one in the cluster: a run was cut off between the two. */
export class WrongPassword extends Error {}

const LARGEST_LOG_BYTES = 20 * 1024 * 1024
const LONGEST_PAUSE_MS = 5000

/** The running PostgreSQL of one cluster: starts it, starts it again when it ends unasked, stops it. */
export class Postmaster {
  readonly #cluster: Cluster
  readonly #logFile: string
  readonly #durable: boolean
  readonly #logger: DatabaseLogger | undefined
  #child: ChildProcess | null = null
  #port = 0
  #stopping: Promise<void> | null = null
  #revival: Promise<void> = Promise.resolve()
  readonly #lastResort = (): void => {
    this.#child?.kill('SIGINT')
  }

  constructor(cluster: Cluster, logFile: string, durable: boolean, logger: DatabaseLogger | undefined) {
    this.#cluster = cluster
    this.#logFile = logFile
    this.#durable = durable
    this.#logger = logger
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  get port(): number {
    return this.#port
  }

  /** Starts PostgreSQL, on `preferredPort` when that is free. Throws StartError or WrongPassword. */
  async start(preferredPort: number | null, onProgress: (message: string) => void): Promise<void> {
    process.on('exit', this.#lastResort)
    try {
      for (let attempt = 1; ; attempt += 1) {
        this.#port = await choosePort(attempt === 1 ? preferredPort : null)
        const failure = await this.#launch(onProgress)
        if (failure === null) return
        if (attempt === 20 || !isPassing(failure)) throw failsToStart(this.#cluster, this.#logFile, failure)
        await pause(250)
      }
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  /** Lets open transactions roll back, waits for the end of the process. */
  stop(): Promise<void> {
    this.#stopping ??= this.#end()
    return this.#stopping
  }

  async #end(): Promise<void> {
    if (this.#child?.pid) await endPostgres(this.#cluster, this.#child.pid)
    await this.#revival
    process.off('exit', this.#lastResort)
  }

  /** One attempt. Null when PostgreSQL answers, otherwise the reason that its log gives for ending. */
  async #launch(onProgress: (message: string) => void): Promise<string | null> {
    const logStart = rotateLog(this.#logFile)
    const child = this.#spawn()
    let failedToSpawn = false
    child.once('error', () => (failedToSpawn = true))
    const hasEnded = () => failedToSpawn || child.exitCode !== null || child.signalCode !== null
    const began = Date.now()
    let told = began
    while (!hasEnded()) {
      const answer = await tryToConnect(await this.#url())
      if (answer === 'yes') {
        child.once('exit', () => this.#onUnaskedEnd())
        // It may have ended between the answer and this line.
        if (hasEnded()) break
        return null
      }
      if (answer === 'wrong password') throw new WrongPassword()
      if (answer !== 'not yet') throw damaged(this.#cluster.folder, answer)
      if (Date.now() - told > 5000) {
        told = Date.now()
        onProgress(`The database is recovering from its last stop (${Math.round((told - began) / 1000)} s)`)
      }
      await pause(20)
    }
    return tellingLine((await readFile(this.#logFile)).subarray(logStart).toString())
  }

  #spawn(): ChildProcess {
    const log = openSync(this.#logFile, 'a', 0o600)
    const { account } = this.#cluster
    if (account) chownSync(this.#logFile, account.uid, account.gid)
    try {
      // Its own process group: a Ctrl-C in the terminal must not stop it before the server has served its last request.
      const child = spawn(
        this.#cluster.programs.postgres,
        settings(this.#cluster, this.#port, this.#durable),
        {
          ...spawnOptions(this.#cluster),
          detached: true,
          stdio: ['ignore', log, log],
        },
      )
      this.#child = child
      return child
    } finally {
      closeSync(log)
    }
  }

  #onUnaskedEnd(): void {
    if (this.#stopping) return
    this.#logger?.warn('The database ended unasked; starting it again')
    this.#revival = this.#revive()
  }

  async #revive(): Promise<void> {
    const began = Date.now()
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const failure = await this.#launch(() => undefined).catch((error: unknown) => String(error))
      if (failure === null) {
        this.#logger?.info(`The database is back after ${Date.now() - began} ms`)
        return
      }
      if (this.#stopping) return
      this.#logger?.error(`The database does not start (${failure}); trying again in ${wait} ms`)
      await pause(wait)
    }
  }

  async #url(): Promise<string> {
    return addressOf(this.#cluster.passwordFile, this.#port)
  }
}

/** The connection address of the product's role on a port of the loopback interface. */
export async function addressOf(passwordFile: string, port: number): Promise<string> {
  const password = (await readFile(passwordFile, 'utf8')).trim()
  return `postgresql://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`
}

function settings(cluster: Cluster, port: number, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '192MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: 1.1,
    jit: 'off',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', folderArgument(cluster), ...flags]
}

/** Reasons that pass by themselves: a port taken meanwhile, children of a killed PostgreSQL that are still ending. */
function isPassing(failure: string): boolean {
  return /could not create any TCP\/IP sockets|pre-existing shared memory|lock file .* already exists/.test(
    failure,
  )
}

function failsToStart(cluster: Cluster, logFile: string, reason: string): StartError {
  return new StartError(
    `The database in ${cluster.folder} does not start (${reason}). Make room if the disk is full; if the folder is ` +
      `damaged, restore it from a backup or delete it and start again with fresh demonstration data. Its log: ${logFile}`,
  )
}

async function tryToConnect(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return 'yes'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '28P01' || code === '28000') return 'wrong password'
    // Class 57: starting up, shutting down, recovering. Anything else with a five-character code is an answer.
    if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57') && !code.startsWith('53')) return String(error)
    return 'not yet'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Begins a new log file when the present one is large; returns the length of the one in use. */
function rotateLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size < LARGEST_LOG_BYTES) return size
  renameSync(logFile, `${logFile}.1`)
  return 0
}

/** A free port of the loopback interface, below the range from which systems take ports for outgoing connections. */
async function choosePort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isFree(preferred))) return preferred
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 15_500 + Math.floor(Math.random() * 9500)
    if (await isFree(port)) return port
  }
  throw new StartError('No free port for the database between 15500 and 25000 on 127.0.0.1.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

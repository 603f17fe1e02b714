import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { accountForPostgres } from './embedded-account.server.ts'
import { findPostgres } from './embedded-binaries.server.ts'
import { ensureCluster, readPostmasterPid, setPassword } from './embedded-cluster.server.ts'
import type { Cluster } from './embedded-cluster.server.ts'
import { StartError } from '../start-error.ts'
import { isAlive, publishPort, readHolder, releaseFolder, takeFolder } from './embedded-lock.server.ts'
import { Postmaster, WrongPassword, addressOf } from './embedded-postmaster.server.ts'
import type { DatabaseLogger } from './embedded-postmaster.server.ts'

export type EmbeddedPostgresOptions = {
  /** Folder for everything the database keeps: the cluster, its password, its log. Made when missing. */
  dataDirectory: string
  /** One line for each step that takes a noticeable time. */
  onProgress?: (message: string) => void
  /** Told when the database ended unasked and when it is back. */
  logger?: DatabaseLogger
  /** Use the database of another living process of the product on the same folder instead of refusing. */
  share?: boolean
  /** False: gives up safety against a power cut for speed. For tests only. */
  durable?: boolean
}

export type EmbeddedPostgres = {
  /** Connection address of the product's own role and database on the loopback interface. */
  readonly url: string
  /** Process number of PostgreSQL at this moment; another one after it was restarted. */
  readonly pid: number
  /** Stops PostgreSQL and gives the folder back. Does nothing on a shared database. Can be called twice. */
  stop(): Promise<void>
}

/** Another living process of the product has the data folder. */
export class FolderInUse extends StartError {}

/**
 * Starts the PostgreSQL that comes with the product, makes its cluster the first time, and keeps it running: when it
 * ends unasked it is started again on the same port. It does not see the terminal's Ctrl-C: whoever started it calls
 * `stop` once the last request is served. If the process exits without that, the database is told to stop too.
 *
 * @throws StartError with one clear sentence, FolderInUse when another process of the product has the folder
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.dataDirectory)
  const onProgress = options.onProgress ?? (() => undefined)
  const claim = await claimDirectory(directory)
  if (!claim.taken) {
    if (options.share) return (await joinHolder(directory)) ?? (await startEmbeddedPostgres(options))
    throw new FolderInUse(
      `The data folder ${directory} is in use by another running server (process ${claim.by.pid}). ` +
        'Stop that one first, or set DATABASE_URL to give this one its own database.',
    )
  }
  try {
    const folder = join(directory, 'cluster')
    const account = accountForPostgres(folder)
    const programs = await findPostgres(account, onProgress)
    const cluster: Cluster = { folder, passwordFile: join(directory, 'password'), programs, account }
    await ensureCluster(cluster, onProgress)
    return await launch(cluster, directory, options)
  } catch (error) {
    releaseFolder(directory)
    throw error
  }
}

async function launch(
  cluster: Cluster,
  directory: string,
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? (() => undefined)
  const make = () =>
    new Postmaster(cluster, join(directory, 'postgres.log'), options.durable ?? true, options.logger)
  const portFile = join(directory, 'port')
  const preferred = Number.parseInt(await readFile(portFile, 'utf8').catch(() => ''), 10) || null
  let postmaster = make()
  try {
    await postmaster.start(preferred, onProgress)
  } catch (error) {
    if (!(error instanceof WrongPassword)) throw error
    await setPassword(cluster)
    postmaster = make()
    await postmaster.start(preferred, onProgress)
  }
  await writeFile(portFile, String(postmaster.port))
  publishPort(directory, postmaster.port)
  return {
    url: await addressOf(cluster.passwordFile, postmaster.port),
    get pid() {
      return postmaster.pid
    },
    stop: async () => {
      await postmaster.stop()
      releaseFolder(directory)
    },
  }
}

/** Waits for the database that another process of the product is starting on this folder. Null when that one ended. */
async function joinHolder(directory: string): Promise<EmbeddedPostgres | null> {
  for (let holder = readHolder(directory); holder !== null; holder = readHolder(directory)) {
    if (holder.port !== null) {
      const url = await addressOf(join(directory, 'password'), holder.port)
      const pid = () => readPostmasterPid(join(directory, 'cluster')) ?? 0
      return {
        url,
        get pid() {
          return pid()
        },
        stop: () => Promise.resolve(),
      }
    }
    if (!isAlive(holder.pid)) return null
    await pause(50)
  }
  return null
}

async function claimDirectory(directory: string): Promise<ReturnType<typeof takeFolder>> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return takeFolder(directory)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StartError(
      `The data folder ${directory} cannot be used (${why}): it must be a folder in which the person who starts the ` +
        'product may write, on a disk with room. Correct that, or name another one with DATA_DIRECTORY.',
      error,
    )
  }
}

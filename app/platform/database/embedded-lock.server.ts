import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds the data folder, and where its PostgreSQL listens once it does. */
export type Holder = { pid: number; identity: string; port: number | null }

const FILE = 'holder.json'

/**
 * Takes the data folder for this process. Returns the other holder instead when a living process has it.
 * A holder that no longer lives (kill -9, power cut) is replaced.
 */
export function takeFolder(folder: string): { taken: true } | { taken: false; by: Holder } {
  for (;;) {
    try {
      const draft = writeDraft(folder, null)
      try {
        // A link appears with its whole content or not at all, and never over another one.
        linkSync(draft, join(folder, FILE))
        return { taken: true }
      } finally {
        rmSync(draft, { force: true })
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = readHolder(folder)
    if (holder && identityOf(holder.pid) === holder.identity) return { taken: false, by: holder }
    rmSync(join(folder, FILE), { force: true })
  }
}

/** Tells other processes of the product the port of the database that this process holds. */
export function publishPort(folder: string, port: number): void {
  renameSync(writeDraft(folder, port), join(folder, FILE))
}

/** Gives the folder back. */
export function releaseFolder(folder: string): void {
  if (readHolder(folder)?.pid === process.pid) rmSync(join(folder, FILE), { force: true })
}

/** The recorded holder, living or not; null when none is recorded or the record is unreadable. */
export function readHolder(folder: string): Holder | null {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, FILE), 'utf8'))
    if (typeof record !== 'object' || record === null) return null
    const { pid, identity, port } = record as Record<string, unknown>
    if (typeof pid !== 'number' || typeof identity !== 'string') return null
    return { pid, identity, port: typeof port === 'number' ? port : null }
  } catch {
    return null
  }
}

function writeDraft(folder: string, port: number | null): string {
  const draft = join(folder, `${FILE}.${process.pid}`)
  const record: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '', port }
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 })
  return draft
}

/** Something that tells a process from a later one with the same number; null when no such process lives. */
function identityOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // Field 3 is the state, field 22 the start in clock ticks. A zombie holds nothing any more.
      return fields[0] === 'Z' ? null : `started ${fields[19]}`
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0)
      return 'alive'
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  } catch {
    return null
  }
}

/** Whether any process with this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  return identityOf(pid) !== null
}

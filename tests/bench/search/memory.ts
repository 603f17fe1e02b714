import { readdir, readFile } from 'node:fs/promises'

/**
 * Megabytes that a process and those below it hold, memory that several share counted once. Undefined where the system
 * does not tell.
 */
export async function megabytesOf(pid: number): Promise<number | undefined> {
  try {
    const family = [pid, ...(await childrenOf(pid))]
    const shares = await Promise.all(family.map(proportionalShare))
    return Math.round(shares.reduce((sum, share) => sum + share, 0) / 1024)
  } catch {
    return undefined
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(processes.map(parentOf))
  return processes.filter((_, index) => parents[index] === pid)
}

async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const line = /^PPid:\s+(\d+)/m.exec(status)
  return line ? Number(line[1]) : undefined
}

async function proportionalShare(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
}

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = '.cache/set-up'

/**
 * A digest of the content of files and folders, for telling whether a step has to run again.
 * @param {string} root
 * @param {string[]} paths relative to root; missing ones count as empty
 * @param {(path: string) => boolean} leaveOut told paths relative to root
 */
export function digestOf(root, paths, leaveOut = () => false) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, root, path, leaveOut)
  return hash.digest('hex')
}

function addTo(hash, root, path, leaveOut) {
  if (leaveOut(path)) return
  const full = join(root, path)
  let entries
  try {
    entries = readdirSync(full)
  } catch (error) {
    if (error.code === 'ENOENT') return
    if (error.code !== 'ENOTDIR') throw error
    hash.update(`\0${path}\0`).update(readFileSync(full))
    return
  }
  for (const entry of entries.sort()) addTo(hash, root, `${path}/${entry}`, leaveOut)
}

/**
 * Runs a step unless its stamp says that it ran to its end on the same input. The stamp is taken away while the step
 * runs, so one that was killed half-way runs again next time.
 * @param {{ root: string, name: string, digest: string, complete: boolean }} step
 * @param {() => Promise<void>} work
 */
export async function unlessDone({ root, name, digest, complete }, work) {
  if (complete && readStamp(root, name) === digest) return
  rmSync(fileOf(root, name), { force: true })
  await work()
  writeStamp(root, name, digest)
}

/**
 * @param {string} root
 * @param {string} name
 */
export function readStamp(root, name) {
  try {
    return readFileSync(fileOf(root, name), 'utf8')
  } catch {
    return null
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} digest
 */
export function writeStamp(root, name, digest) {
  mkdirSync(join(root, FOLDER), { recursive: true })
  writeFileSync(fileOf(root, name), digest)
}

function fileOf(root, name) {
  return join(root, FOLDER, `${name}.stamp`)
}

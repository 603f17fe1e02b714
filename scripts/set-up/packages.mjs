import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { SetUpError, narrate } from './narrate.mjs'
import { runOrExplain } from './run.mjs'
import { digestOf, readStamp, writeStamp } from './stamps.mjs'

const PRESENT = 'node_modules/.package-lock.json'

/**
 * Installs what package-lock.json names, when something of it is missing. npm writes its own list into node_modules
 * as the very last thing, so an installation that was killed counts as missing.
 * @param {string} root
 */
export async function installPackages(root) {
  const wanted = readList(join(root, 'package-lock.json'))
  if (!wanted) {
    throw new SetUpError('package-lock.json is missing or broken. Get it back from the repository.')
  }
  const present = readList(join(root, PRESENT))
  // What npm left out for a reason of its own is not missed a second time.
  const digest = () => digestOf(root, ['package-lock.json', PRESENT])
  if (isInstalled(wanted, present) || (present && readStamp(root, 'packages') === digest())) return
  await narrate('Installing the packages named by package-lock.json', () => npmCi(root))
  writeStamp(root, 'packages', digest())
}

function npmCi(root) {
  const args = [
    'ci',
    // What the scripts of packages would do is either not needed or done by the product itself; one of them wants to
    // download a program from a place that many networks do not reach.
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const remedy =
    'The packages could not be installed (npm says why above). ' +
    'Check the network, the npm registry setting and the room on the disk, then run the command again.'
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.c?js$/.test(cli))
    return runOrExplain(process.execPath, [cli, ...args], { cwd: root, remedy })
  return runOrExplain('npm', args, { cwd: root, shell: process.platform === 'win32', remedy })
}

function readList(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

function isInstalled(wanted, present) {
  if (!present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link || !fitsHere(entry)) return true
    const found = present[path]
    return found ? found.version === entry.version : isForElsewhere(entry)
  })
}

function fitsHere(entry) {
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch)
}

/** Optional packages for another C library, and peers that npm leaves out, are rightly absent. */
function isForElsewhere(entry) {
  return Boolean(entry.optional || entry.devOptional) && (entry.libc !== undefined || !entry.os)
}

function allows(list, here) {
  if (!list || list.length === 0) return true
  if (list.includes(`!${here}`)) return false
  return list.includes(here) || list.every((name) => name.startsWith('!'))
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { SetUpError, narrate } from './narrate.mjs'
import { run } from './run.mjs'

const PROGRAMS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Finds a browser of the Chromium family for the browser tests, or installs one, and writes its path to
 * .cache/browser.json. CHROMIUM_PATH names one outright.
 * @param {string} root
 */
export async function findBrowser(root) {
  const record = join(root, '.cache', 'browser.json')
  const given = process.env.CHROMIUM_PATH
  if (given && !works(given)) {
    throw new SetUpError(`CHROMIUM_PATH is ${given}, which does not run. Correct it or unset it.`)
  }
  const known = given ?? recorded(record)
  if (known && existsSync(known)) {
    if (given) write(root, record, known)
    return
  }
  const found = candidates().find(works) ?? (await download(root)) ?? (await installPackage(root))
  if (!found) {
    throw new SetUpError(
      'The browser tests need Chrome or Chromium and none could be found or installed. Install one ' +
        '(Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH to its program.',
    )
  }
  write(root, record, found)
}

function candidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].filter(
    existsSync,
  )
}

/** Some systems put a program in place that only says that the browser has to be installed otherwise. */
function works(program) {
  if (process.platform === 'win32') return existsSync(program)
  const { status } = spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' })
  return status === 0
}

async function download(root) {
  const cli = join(root, 'node_modules/playwright-core/cli.js')
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  return attempt('Downloading a browser for the tests', async () => {
    const { code } = await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
      cwd: root,
      env,
    })
    if (code !== 0) return null
    const { chromium } = await import('playwright-core')
    const program = chromium.executablePath()
    return works(program) ? program : null
  })
}

async function installPackage(root) {
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (process.getuid?.() !== 0 || !hasApt) return null
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return attempt("Installing Debian's package of Chromium", async () => {
    await run('apt-get', ['update'], { cwd: root, env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { cwd: root, env })
    return candidates().find(works) ?? null
  })
}

/** One way to a browser. The next one is tried when it leads nowhere. */
async function attempt(label, way) {
  try {
    return await narrate(label, async () => {
      const program = await way()
      if (!program) throw new SetUpError(`${label} failed`)
      return program
    })
  } catch (error) {
    if (error instanceof SetUpError) return null
    throw error
  }
}

function recorded(file) {
  try {
    const { path } = JSON.parse(readFileSync(file, 'utf8'))
    return typeof path === 'string' ? path : null
  } catch {
    return null
  }
}

function write(root, record, path) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(record, `${JSON.stringify({ path })}\n`)
}

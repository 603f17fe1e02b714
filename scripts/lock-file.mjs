/**
 * npm leaves packages for other systems out of package-lock.json when the registry at hand lacks them or node_modules
 * was there already, and `npm ci` then refuses the whole file. This names what is missing, and with --mend writes it
 * in: version, system and processor, which is all that npm needs to skip it here and fetch it there.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const FILE = join(import.meta.dirname, '..', 'package-lock.json')
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/**
 * Optional packages that some package asks for and the file does not name.
 * @param {{ packages: Record<string, Record<string, unknown>> }} lock
 * @returns {{ path: string, entry: Record<string, unknown> }[]}
 */
export function missingFrom(lock) {
  const missing = new Map()
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isReachable(lock.packages, path, name) || !/^\d/.test(version)) continue
      missing.set(`node_modules/${name}`, {
        path: `node_modules/${name}`,
        entry: entryFor(name, version, entry),
      })
    }
  }
  return [...missing.values()]
}

function isReachable(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

function entryFor(name, version, parent) {
  const parts = name.slice(name.lastIndexOf('/') + 1).split('-')
  const system = SYSTEMS.find((candidate) => parts.includes(candidate))
  const processor = PROCESSORS.find((candidate) => parts.includes(candidate))
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(parts.includes('gnu') ? { libc: ['glibc'] } : {}),
    ...(parts.includes('musl') ? { libc: ['musl'] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  }
}

function mend(lock, missing) {
  for (const { path, entry } of missing) lock.packages[path] = entry
  const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en'))
  lock.packages = Object.fromEntries(sorted)
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
}

function main() {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'))
  const missing = missingFrom(lock)
  if (missing.length === 0) return
  if (process.argv.includes('--mend')) {
    mend(lock, missing)
    process.stdout.write(`${missing.length} packages for other systems written into package-lock.json\n`)
    return
  }
  for (const { path, entry } of missing) process.stderr.write(`${path} ${String(entry.version)} is missing\n`)
  process.stderr.write('package-lock.json is not complete: node scripts/lock-file.mjs --mend\n')
  process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()

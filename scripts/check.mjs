/**
 * Everything that can be said about the source without running it. Every part runs, also after one has failed.
 * Names of parts pick some of them: `npm run check -- types imports`.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const tool = (path) => join(root, 'node_modules', path)
const cached = (name) => ['--cache', '--cache-location', `.cache/${name}.json`]
const IMPORTERS = ['app', 'search', 'reference', 'prisma', 'scripts', 'tests', 'server.ts']

const ALL = [
  { name: 'types', args: [tool('typescript/bin/tsc')] },
  {
    name: 'format',
    args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...cached('format'), '.'],
  },
  { name: 'lint', args: [tool('oxlint/bin/oxlint'), '--type-aware', '--quiet', '.'] },
  {
    name: 'imports',
    args: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--output-type', 'err-long', ...IMPORTERS],
  },
  { name: 'unused', args: [tool('knip/bin/knip.js'), '--no-progress'] },
  { name: 'packages', args: [join(root, 'scripts/lock-file.mjs')] },
]

const chosen = process.argv.slice(2)
const PARTS = ALL.filter(({ name }) => chosen.length === 0 || chosen.includes(name))
if (PARTS.length === 0) throw new Error(`The parts are ${ALL.map(({ name }) => name).join(', ')}.`)

/** Two cores are what the smallest machine has. */
const AT_ONCE = 2

const began = performance.now()
const waiting = [...PARTS]
const failed = []
await Promise.all(Array.from({ length: AT_ONCE }, work))

const seconds = ((performance.now() - began) / 1000).toFixed(1)
const names = PARTS.map(({ name }) => name).filter((name) => failed.includes(name))
process.stdout.write(
  failed.length === 0
    ? `\n✓ check passed (${seconds} s)\n`
    : `\n✗ check failed: ${names.join(', ')} (${seconds} s)\n`,
)
process.exitCode = failed.length === 0 ? 0 : 1

async function work() {
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const start = performance.now()
    const { code, output } = await run(part.args)
    const time = `(${((performance.now() - start) / 1000).toFixed(1)} s)`
    if (code === 0) {
      process.stdout.write(`✓ ${part.name} ${time}\n`)
      continue
    }
    failed.push(part.name)
    process.stdout.write(`✗ ${part.name} ${time}\n${output.trim()}\n\n`)
  }
}

function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

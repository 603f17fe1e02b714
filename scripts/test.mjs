/**
 * Runs the tests and ends with one plain line, `N passed, N failed`, over all of them. Whatever is not known to be
 * good counts as failed: a run without tests, one that broke off, one that ended badly after its last test.
 * Arguments go to Vitest: `npm test -- --project rules meeting`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const totalsFile = join(root, '.cache', 'test-totals.json')
const began = performance.now()

mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(totalsFile, { force: true })

const vitest = spawn(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_TOTALS_FILE: totalsFile } },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vitest.kill(signal))
vitest.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  finish(1)
})
vitest.on('close', (code) => finish(code ?? 1))

function finish(code) {
  const totals = readTotals()
  const { passed, skipped } = totals
  const failed = totals.failed === 0 && (code !== 0 || passed === 0) ? 1 : totals.failed
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  process.stdout.write(`\n${seconds} s${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}

function readTotals() {
  try {
    return JSON.parse(readFileSync(totalsFile, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** What `npm test` adds up for its last line. */
export type Totals = { passed: number; failed: number; skipped: number }

/**
 * Writes the totals over all projects to the file named by TEST_TOTALS_FILE. A file that could not even be loaded and
 * an error outside any test count as failed.
 */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env.TEST_TOTALS_FILE
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(addUp(modules, errors.length)))
  }
}

function addUp(modules: readonly TestModule[], errors: number): Totals {
  const totals: Totals = { passed: 0, failed: errors, skipped: 0 }
  for (const module of modules) {
    const failedBefore = totals.failed
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') totals.passed += 1
      else if (state === 'skipped') totals.skipped += 1
      // "pending" here means that the run ended before the test did.
      else totals.failed += 1
    }
    if (!module.ok() && totals.failed === failedBefore) totals.failed += 1
  }
  return totals
}

import { defineConfig } from 'vitest/config'

import { LongestFirst } from './tests/setup/longest-first.ts'

const BESIDE_THE_SOURCE = '{tests/bench,app,search,reference,prisma,scripts}/**/*.test.{ts,tsx}'
const OUTAGES = 'tests/e2e/resilience.test.ts'

/** What a page or a queue does in its own time is waited for longer than a second: the machine may be busy. */
const PATIENTLY = { expect: { poll: { timeout: 10_000 } } }

/** Loading the product anew for each file took longer than the tests; no module of it keeps state that a test could see. */
const TOGETHER = { isolate: false }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/setup/totals-reporter.ts'],
    // Each kind waits for the one before: two cores are soon busy, and a broken rule explains a broken page.
    projects: [
      {
        test: {
          name: 'rules',
          ...TOGETHER,
          include: [BESIDE_THE_SOURCE],
          setupFiles: ['./tests/setup/console.ts', './tests/setup/network.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'database',
          ...TOGETHER,
          ...PATIENTLY,
          include: ['tests/database/**/*.test.{ts,tsx}'],
          globalSetup: ['./tests/setup/global-database.ts'],
          setupFiles: ['./tests/setup/console.ts', './tests/setup/network.ts'],
          testTimeout: 30_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'e2e',
          ...TOGETHER,
          ...PATIENTLY,
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          exclude: [OUTAGES],
          globalSetup: ['./tests/setup/global-database.ts'],
          setupFiles: ['./tests/setup/console.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          // How soon the product is there again is only seen when nothing else runs.
          name: 'outages',
          ...TOGETHER,
          ...PATIENTLY,
          include: [OUTAGES],
          globalSetup: ['./tests/setup/global-database.ts'],
          setupFiles: ['./tests/setup/console.ts'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})

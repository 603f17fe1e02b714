import { format } from 'node:util'

import { afterEach, beforeEach } from 'vitest'

/**
 * A test that makes the product complain on the console fails, unless it said so beforehand with
 * `allowConsoleError`. Then it fails when the complaint does not come.
 */
type Expectation = { pattern: RegExp; seen: boolean }

const LEVELS = ['error', 'warn'] as const
const original = { error: console.error, warn: console.warn }
let unexpected: string[] = []
let expected: Expectation[] = []

/** Says that this test makes the product write a line to console.error or console.warn that matches `pattern`. */
export function allowConsoleError(pattern: RegExp): void {
  expected.push({ pattern, seen: false })
}

beforeEach(() => {
  unexpected = []
  expected = []
  for (const level of LEVELS) {
    console[level] = (...parts: unknown[]) => {
      const line = format(...parts)
      const match = expected.find(({ pattern }) => pattern.test(line))
      if (match) {
        match.seen = true
        return
      }
      unexpected.push(`console.${level}: ${line}`)
      original[level](...parts)
    }
  }
})

afterEach(() => {
  Object.assign(console, original)
  const missing = expected.filter(({ seen }) => !seen).map(({ pattern }) => String(pattern))
  if (unexpected.length > 0) throw new Error(`Unexpected on the console:\n${unexpected.join('\n')}`)
  if (missing.length > 0) throw new Error(`Expected on the console, but not seen: ${missing.join(', ')}`)
})

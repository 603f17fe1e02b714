import path from 'node:path'

import { actAs } from '#app/platform/acting.server.ts'
import { StartError } from '#app/platform/start-error.ts'

const ROOT = path.join(import.meta.dirname, '..')

/**
 * Runs a command of the project to its end. Expected troubles (StartError) print one sentence; the exit
 * code is 1 for any failure, else what the command set.
 */
export function runScript(work: (root: string) => Promise<void>): void {
  const act = path.basename(process.argv[1] ?? 'script').replace(/\.[jt]s$/, '')
  actAs({ personId: null, via: 'command', act }, () => work(ROOT)).then(
    () => process.exit(),
    (error: unknown) => {
      const plain = error instanceof StartError
      process.stderr.write(`✗ ${plain ? error.message : describe(error)}\n`)
      process.exit(1)
    },
  )
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

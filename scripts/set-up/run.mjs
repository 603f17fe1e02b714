import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

import { SetUpError } from './narrate.mjs'
import { holdTurnFor } from './turn.mjs'

/**
 * Runs a program that has to succeed. When it does not, prints its complaint and throws `remedy`.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined>, shell?: boolean, remedy: string }} options
 */
export async function runOrExplain(program, args, { remedy, ...options }) {
  const { code, output } = await run(program, args, options)
  if (code === 0) return
  process.stderr.write(`\n${complaintIn(output)}\n`)
  throw new SetUpError(remedy)
}

/**
 * Runs a program to its end and keeps what it prints. An interrupted set-up stops it too.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string | undefined>, shell?: boolean }} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(program, args, { cwd, env = {}, shell = false }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    holdTurnFor(cwd, child.pid)
    const stop = (signal) => {
      child.kill(signal)
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = (code) => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      keep(error.message)
      end(null)
    })
    child.on('close', end)
  })
}

/**
 * What a failed program printed from its first complaint on, without colours.
 * @param {string} output
 */
function complaintIn(output) {
  const lines = stripVTControlCharacters(output)
    .split(/\s+watchFiles: /)[0]
    .trim()
    .split('\n')
  const first = lines.findIndex((line) =>
    /^\s*(✗|npm error|error\b)|\b[A-Z]\w*Error\b|\bfailed in\b|: error /.test(line),
  )
  return lines
    .slice(first < 0 ? -25 : first)
    .slice(0, 25)
    .join('\n')
}

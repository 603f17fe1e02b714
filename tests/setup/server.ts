import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The built product in a process of its own, as `npm start` runs it. */
export type RunningProduct = {
  /** Such as http://127.0.0.1:41234 */
  url: string
  pid: number
  /** Everything it printed so far. */
  output(): string
  /** Ends it as the system would (SIGTERM), waits for the end, returns the exit code. */
  stop(): Promise<number | null>
  /** Ends it as a crash would (SIGKILL), waits for the end. To start it again on the same files name them beforehand. */
  kill(): Promise<void>
}

export type ProductOptions = {
  /** Of a seeded clone: `(await testDatabase({ seeded: true })).url`. Left out: the product starts its own PostgreSQL. */
  databaseUrl?: string
  /** More variables, or others than usual. */
  env?: Record<string, string>
  /** A port to come back to after a restart. Left out: any free one. */
  port?: number
  /** Kept between two runs of the product. Left out: a new one that goes with the product. */
  dataDirectory?: string
}

const ROOT = join(import.meta.dirname, '..', '..')
const PATIENCE_MS = 120_000

/** Starts the product and waits until it is ready for requests. */
export async function startProduct(options: ProductOptions = {}): Promise<RunningProduct> {
  const port = options.port ?? (await freePort())
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'nhip-cau-product-')))
  const child = spawn(process.execPath, ['build/server.js'], {
    cwd: ROOT,
    env: {
      ...withoutTestVariables(),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIRECTORY: dataDirectory,
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const tidy = async () => {
    if (options.dataDirectory === undefined) await rm(dataDirectory, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await untilReady(url, child, () => output)
  } catch (error) {
    child.kill('SIGKILL')
    await ended
    await tidy()
    throw error
  }
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      await tidy()
      return code
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      // Its own PostgreSQL, if it had one, lives on in that folder.
      if (options.databaseUrl) await tidy()
    },
  }
}

/** A port of the loopback interface that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The product ended while starting:\n${output()}`)
    }
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error(`The product was not ready after ${PATIENCE_MS / 1000} s:\n${output()}`)
}

/** Vitest marks its own process; the product must not take itself for a test. */
function withoutTestVariables(): NodeJS.ProcessEnv {
  const foreign = (name: string) => /^(VITEST|TEST_|NODE_OPTIONS$|DATABASE_URL$|npm_)/.test(name)
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreign(name)),
  ) as NodeJS.ProcessEnv
}

import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { Redis } from 'ioredis'

import { freePort } from './server.ts'

/** A Redis server for tests. */
export interface TestRedis {
  url: string
  stop(): Promise<void>
}

const PROGRAM = ['redis-server', 'valkey-server'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
)

/** Why there is no Redis to test with; null when there is one. */
export const NO_REDIS =
  process.env.REDIS_URL || PROGRAM
    ? null
    : 'REDIS_URL is not set, and neither redis-server nor valkey-server is installed'

/** The one in REDIS_URL, or one of its own that keeps nothing. */
export async function testRedis(): Promise<TestRedis> {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: () => Promise.resolve() }
  if (!PROGRAM) throw new Error(NO_REDIS ?? '')
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-redis-'))
  const child = spawn(
    PROGRAM,
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('close', resolve))
  const url = `redis://127.0.0.1:${port}`
  await untilReady(url)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null })
  redis.on('error', () => undefined)
  await Promise.race([
    redis.connect().catch(() => redis.ping()),
    pause(10_000).then(() => {
      throw new Error('Redis did not start')
    }),
  ])
  redis.disconnect()
}

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { FolderInUse, startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import type { EmbeddedPostgres } from '#app/platform/database/embedded.server.ts'

const ROOT = join(import.meta.dirname, '..', '..')
let dataDirectory = ''
let running: EmbeddedPostgres[] = []

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'nhip-cau-embedded-'))
  running = []
})

afterEach(async () => {
  for (const database of running) await database.stop()
  rmSync(dataDirectory, { recursive: true, force: true })
})

async function start(more: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) {
  const database = await startEmbeddedPostgres({ dataDirectory, durable: false, ...more })
  running.push(database)
  return database
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process that holds the database until it is killed; resolves with the pids of both. */
function holdElsewhere(): Promise<{ server: number; postgres: number; kill(): void }> {
  const code = `
    import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
    const database = await startEmbeddedPostgres({ dataDirectory: process.argv[1], durable: false })
    console.log('pid ' + database.pid)
    setInterval(() => undefined, 1000)`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', code, dataDirectory],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode) => reject(new Error(`ended with ${exitCode}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      const postgres = /pid (\d+)/.exec(chunk.toString())?.[1]
      if (postgres) {
        resolve({ server: child.pid ?? 0, postgres: Number(postgres), kill: () => child.kill('SIGKILL') })
      }
    })
  })
}

describe('the embedded PostgreSQL', () => {
  test('keeps what was written, and its extensions and Vietnamese sorting are there', async () => {
    const first = await start()
    for (const name of ['unaccent', 'pg_trgm', 'btree_gist', 'fuzzystrmatch', 'citext']) {
      await ask(first.url, `CREATE EXTENSION ${name}`)
    }
    await ask(first.url, `CREATE TABLE word AS SELECT unnest(ARRAY['Đông', 'Dung', 'Ánh', 'An']) AS vi`)
    await first.stop()

    const second = await start()
    const rows = await ask<{ vi: string }>(
      second.url,
      `SELECT vi FROM word ORDER BY vi COLLATE "vi-VN-x-icu"`,
    )
    expect(rows.map(({ vi: word }) => word)).toEqual(['An', 'Ánh', 'Dung', 'Đông'])
    expect(await ask(second.url, `SELECT lower('ĐẶC SẢN') AS folded`)).toEqual([{ folded: 'đặc sản' }])
  })

  test('lets nobody in without the password, which only its owner can read', async () => {
    const { url } = await start()
    const address = new URL(url)
    address.password = 'guess'
    await expect(ask(address.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    address.username = 'postgres'
    await expect(ask(address.href, 'SELECT 1')).rejects.toThrow(/no pg_hba.conf entry/)
    expect(statSync(join(dataDirectory, 'password')).mode & 0o077).toBe(0)
  })

  test('comes back on the same port when it is killed', async () => {
    const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
    const database = await start({ logger })
    const before = database.pid
    process.kill(before, 'SIGKILL')
    await vi.waitFor(() => expect(logger.info).toHaveBeenCalled(), { timeout: 15_000, interval: 50 })
    expect(database.pid).not.toBe(before)
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('recovers when the server that held it was killed', async () => {
    const holder = await holdElsewhere()
    await expect(start()).rejects.toThrow(FolderInUse)
    const guest = await start({ share: true })
    expect(guest.pid).toBe(holder.postgres)

    holder.kill()
    await vi.waitFor(() => expect(() => process.kill(holder.server, 0)).toThrow(), { timeout: 5000 })
    const database = await start()
    expect(database.pid).not.toBe(holder.postgres)
    expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('makes a new password when the old one is lost', async () => {
    await (await start()).stop()
    rmSync(join(dataDirectory, 'password'))
    await (await start()).stop()
    writeFileSync(join(dataDirectory, 'password'), 'not the right one')
    const { url } = await start()
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('says in a sentence what is wrong with a folder that it cannot use', async () => {
    await (await start()).stop()
    const version = join(dataDirectory, 'cluster', 'PG_VERSION')
    const present = readFileSync(version, 'utf8')
    writeFileSync(version, '11\n')
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 11/)
    rmSync(version)
    await expect(start()).rejects.toThrow(/is damaged .* or delete it and start again/)
    writeFileSync(version, present)
    writeFileSync(join(dataDirectory, 'cluster', 'global', 'pg_control'), 'nonsense')
    await expect(start()).rejects.toThrow(/does not start .* restore it from a backup or delete it/)
  })
})

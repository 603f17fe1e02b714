import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { TestProject } from 'vitest/node'

import { FolderInUse, startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'

import { asAdmin, databaseUrl, dropDatabase } from './database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where databases are made, and the name of the migrated template. */
    testDatabase: { adminUrl: string; template: string }
  }
}

type Bench = { adminUrl: string; template: string; stop(): Promise<void> }
type Shared = { bench: Promise<Bench>; users: number }

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDER_PREFIX = 'nhip-cau-test-'
/** Each project loads this module anew, but one server is enough for all of them. */
const shared = globalThis as { nhipCauTestBench?: Shared | undefined }

/** One PostgreSQL and one migrated template for the whole run. TEST_DATABASE_URL names a server to use instead. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.nhipCauTestBench ??= { bench: startBench(), users: 0 }
  const mine = shared.nhipCauTestBench
  mine.users += 1
  const { adminUrl, template, stop } = await mine.bench
  project.provide('testDatabase', { adminUrl, template })
  return async () => {
    mine.users -= 1
    if (mine.users > 0) return
    shared.nhipCauTestBench = undefined
    await stop()
  }
}

async function startBench(): Promise<Bench> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startServer()
  const template = `nhipcau_test_${process.pid}`
  await makeTemplate(server.url, template)
  return {
    adminUrl: server.url,
    template,
    stop: async () => {
      if (given) await dropAll(given, template)
      await server.stop()
    },
  }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), FOLDER_PREFIX))
  const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Servers and folders of runs that were killed. Those of a run that still goes on refuse, and are left alone. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue
    const folder = join(tmpdir(), name)
    try {
      // One that is being made at this moment is not yet held by its run.
      if (Date.now() - (await stat(folder)).mtimeMs < 60_000) continue
      const leftover = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
      await leftover.stop()
    } catch (error) {
      if (error instanceof FolderInUse) continue
    }
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function makeTemplate(adminUrl: string, template: string): Promise<void> {
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${template} TEMPLATE template0`))
  await migrate({ url: databaseUrl(adminUrl, template), root: ROOT })
}

async function dropAll(adminUrl: string, template: string): Promise<void> {
  await asAdmin(adminUrl, async (admin) => {
    for (const suffix of ['_seeded', '_seeding', '']) await dropDatabase(admin, `${template}${suffix}`)
  })
}

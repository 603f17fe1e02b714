import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { readEnvironment } from './env.server.ts'
import { StartError } from './start-error.ts'

const folders: string[] = []
const root = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhip-cau-env-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

test('nothing set: the embedded database, port 3000, demonstration data', () => {
  const env = readEnvironment({}, root())
  expect(env).toMatchObject({ port: 3000, databaseUrl: undefined, demonstrationData: true, role: 'all' })
})

test('everything wrong is named in one message', () => {
  const wrong = { PORT: 'abc', DATABASE_URL: 'mysql://host/db', SESSION_SECRET: 'short' }
  expect(() => readEnvironment(wrong, root())).toThrow(StartError)
  expect(() => readEnvironment(wrong, root())).toThrow(/PORT.*DATABASE_URL.*SESSION_SECRET/)
  expect(() => readEnvironment({ DATABASE_URL: 'nonsense' }, root())).toThrow(/DATABASE_URL/)
})

test('the session secret is made once, kept for the owner only, and read again', () => {
  const folder = root()
  const first = readEnvironment({}, folder).sessionSecret
  expect(readEnvironment({}, folder).sessionSecret).toBe(first)
  const file = path.join(folder, '.data/session-secret')
  expect(readFileSync(file, 'utf8').trim()).toBe(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { testApp, type TestApp } from '#tests/factories/app.ts'
import { taxCodes } from '#tests/factories/import-files.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

/** Each run loads the whole product. */
const PATIENCE_MS = 90_000
const ROOT = join(import.meta.dirname, '..', '..')
const [first = '', second = '', third = ''] = taxCodes(3)

let database: TestDatabase
let app: TestApp
let folder = ''

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-import-'))
})

beforeEach(async () => {
  await database.pool.query('TRUNCATE import, external_id, upload, enterprise, product, domain_event CASCADE')
})

afterAll(async () => {
  await app.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** `npm run import -- …`, as its own process on the test's database. */
function run(...args: string[]): Promise<{ code: number | null; out: string; problems: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      DATA_DIRECTORY: folder,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, problems] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, problems }))
  })
}

function list(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const websites = async () =>
  (await app.db.enterprise.findMany({ orderBy: { taxCode: 'asc' } })).map(({ website }) => website)

test(
  'a good list comes in, says what it did, and is taken back by the id that was printed',
  async () => {
    await app.db.enterprise.create({
      data: {
        slug: 'a',
        nameVi: 'Công ty A',
        taxCode: first,
        website: 'https://old.vn',
        origin: 'public_record',
        asOf: new Date('2026-01-01'),
      },
    })
    const file = list('good.csv', `MST,Tên,Website\n${first},Công ty A,new.vn\n${second},Công ty B,b.vn\n`)

    const tried = await run('enterprises', file, '--dry-run')
    expect(tried).toMatchObject({ code: 0, problems: '' })
    expect(tried.out).toContain('Read 2 rows: 1 new, 1 changed, 0 unchanged, 0 rejected.')
    expect(tried.out).toContain(`A dry run: nothing of ${file} was written.`)
    expect(await websites()).toEqual(['https://old.vn'])

    const done = await run('enterprises', file)
    expect(done).toMatchObject({ code: 0, problems: '' })
    expect(done.out).toContain('Read 2 rows: 1 new, 1 changed, 0 unchanged, 0 rejected.')
    expect(await websites()).toEqual(['https://new.vn', 'https://b.vn'])

    const [, id = ''] = /--undo (\S+)/.exec(done.out) ?? []
    const undone = await run('--undo', id)
    expect(undone).toMatchObject({ code: 0, problems: '' })
    expect(await websites()).toEqual(['https://old.vn'])
  },
  PATIENCE_MS,
)

test(
  'of a list with refused rows the rest comes in, and the refused ones are written with their reasons',
  async () => {
    const file = list('mixed.csv', `MST,Tên\n${first},Công ty A\n0100109107,Công ty sai mã\n${third},\n`)
    const rejected = join(folder, 'rejected.csv')
    const { code, out } = await run('enterprises', file, '--rejected', rejected)
    expect(code).toBe(2)
    expect(out).toContain('Read 3 rows: 1 new, 0 changed, 0 unchanged, 2 rejected.')
    const lines = readFileSync(rejected, 'utf8').trim().split(/\r?\n/)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^3,.*Tax code: .*0100109107.*check digit.*Công ty sai mã/)
    expect(lines[2]).toMatch(/^4,Vietnamese name: .+/)
    expect(lines[2]).toContain(third)
    expect(await app.db.enterprise.findMany({ select: { taxCode: true } })).toEqual([{ taxCode: first }])
  },
  PATIENCE_MS,
)

test(
  'a column that nobody could guess is taken by --mapping, and without it nothing comes in',
  async () => {
    const file = list('mapped.csv', `MST,Tên gọi ở chợ\n${first},Công ty A\n`)
    const unmapped = await run('enterprises', file)
    expect(unmapped.out).toContain('No column states: Vietnamese name.')
    expect(unmapped).toMatchObject({ code: 1, problems: `✗ Nothing was imported from ${file}.\n` })
    expect(await app.db.enterprise.count()).toBe(0)

    expect(await run('enterprises', file, '--mapping', 'Tên gọi ở chợ=nameVi')).toMatchObject({ code: 0 })
    expect(await app.db.enterprise.findFirst()).toMatchObject({ taxCode: first, nameVi: 'Công ty A' })
  },
  PATIENCE_MS,
)

test.each([
  ['a kind that there is not', ['enterprise', 'x.csv'], /^✗ There is no kind “enterprise”\.\n/],
  [
    'a file that is not there',
    ['enterprises', '/nowhere/x.csv'],
    /^✗ \/nowhere\/x\.csv cannot be read: .+\n$/,
  ],
  ['a folder', ['enterprises', ROOT], /^✗ \S+ cannot be read: it is a folder\n$/],
  [
    'a place for refused rows that there is not',
    ['enterprises', 'x.csv', '--rejected', '/nowhere/refused.csv'],
    /^✗ \/nowhere\/refused\.csv cannot be written: .+\n$/,
  ],
  ['a table of HS codes that is not there', ['hs', '/nowhere/hs'], /^✗ \/nowhere\/hs cannot be read: .+\n$/],
])(
  '%s is said in so many words',
  async (_, args, words) => {
    const { code, problems } = await run(...args)
    expect(code).toBe(1)
    expect(problems).toMatch(words)
    expect(problems).not.toContain('    at ')
  },
  PATIENCE_MS,
)

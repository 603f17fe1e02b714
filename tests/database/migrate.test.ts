import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { migrate, MigrationError } from '#prisma/migrate.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const ROOT = join(import.meta.dirname, '..', '..')
let database: TestDatabase
let root = ''

beforeEach(async () => {
  database = await testDatabase()
  root = mkdtempSync(join(tmpdir(), 'nhip-cau-migrate-'))
  cpSync(join(ROOT, 'prisma/migrations'), join(root, 'prisma/migrations'), { recursive: true })
})

afterEach(async () => {
  await database.close()
  rmSync(root, { recursive: true, force: true })
})

function write(name: string, sql: string): void {
  mkdirSync(join(root, 'prisma/migrations', name), { recursive: true })
  writeFileSync(join(root, 'prisma/migrations', name, 'migration.sql'), sql)
}

const run = () => migrate({ url: database.url, root })

describe('bringing the database up to date', () => {
  test('has nothing to do a second time', async () => {
    expect(await run()).toEqual({ applied: [] })
  })

  test('applies what is missing, in order, also functions with semicolons inside', async () => {
    write('20990102000000_second', 'ALTER TABLE first_table ADD COLUMN note text;')
    write(
      '20990101000000_first',
      `CREATE TABLE first_table (id int);
       CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END $$;`,
    )
    expect(await run()).toEqual({ applied: ['20990101000000_first', '20990102000000_second'] })
    const { rows } = await database.pool.query('SELECT twice(21) AS answer')
    expect(rows).toEqual([{ answer: 42 }])
  })

  test('keeps nothing of a migration that fails, and takes it up again once it is mended', async () => {
    write('20990101000000_half', 'CREATE TABLE half (id int); SELECT 1 / 0;')
    await expect(run()).rejects.toThrow(MigrationError)
    await expect(run()).rejects.toThrow(/division by zero/)
    const { rows } = await database.pool.query(`SELECT to_regclass('half') AS half`)
    expect(rows).toEqual([{ half: null }])

    write('20990101000000_half', 'CREATE TABLE half (id int);')
    expect(await run()).toEqual({ applied: ['20990101000000_half'] })
  })

  test('refuses a migration that was changed after it had been applied', async () => {
    write('20990101000000_note', 'CREATE TABLE note (id int);')
    await run()
    write('20990101000000_note', 'CREATE TABLE note (id bigint);')
    await expect(run()).rejects.toThrow(/20990101000000_note was changed after/)
  })

  test('happens once when several processes start together', async () => {
    write('20990101000000_once', 'CREATE TABLE once (id int);')
    const results = await Promise.all([run(), run(), run()])
    expect(results.flatMap(({ applied }) => applied)).toEqual(['20990101000000_once'])
  })
})

import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { actAs, type Acting } from '#app/platform/acting.server.ts'
import { exportAudit, readAudit } from '#app/features/administration/index.server.ts'
import { sealAudit, verifyAudit } from '#app/platform/audit/seals.repository.server.ts'
import { AUDITED, UNAUDITED } from '#prisma/audit/tables.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

interface Entry {
  id: string
  person_id: string | null
  via: string | null
  act: string | null
  table_name: string
  record_id: string
  parent_id: string | null
  change: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  transaction: string
}

async function entriesOf(recordId: string): Promise<Entry[]> {
  const { rows } = await database.pool.query<Entry>(
    'SELECT * FROM audit_entry WHERE record_id = $1 ORDER BY id',
    [recordId],
  )
  return rows
}

const by = (personId: string, act = '/test'): Acting => ({ personId, via: 'page', act })

describe('what is logged', () => {
  test('every table is logged or excluded with a reason, and has the triggers that this asks for', async () => {
    const { rows } = await database.pool.query<{ name: string; triggers: number }>(`
      SELECT c.relname AS name, count(t.oid)::int AS triggers
      FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname LIKE 'audit\\_on\\_%'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY c.relname`)
    const unnamed = rows.map(({ name }) => name).filter((name) => !(name in AUDITED) && !(name in UNAUDITED))
    expect(unnamed, 'name these tables in prisma/audit/tables.ts').toEqual([])
    for (const { name, triggers } of rows) expect([name, triggers]).toEqual([name, name in AUDITED ? 3 : 0])
  })

  test('columns that sound secret or personal are named as such', async () => {
    const { rows } = await database.pool.query<{ table: string; column: string }>(`
      SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type NOT IN ('timestamp with time zone', 'boolean')
        AND column_name ~ '(password|token|secret|hash|recovery|email|phone|ip_address|user_agent)'`)
    const open = rows.filter(({ table, column }) => {
      const how = AUDITED[table]
      return how && ![...(how.secrets ?? []), ...(how.personal ?? [])].includes(column)
    })
    expect(open, 'say in prisma/audit/tables.ts what these hold').toEqual([])
  })

  test('only what changed, with what stood before, and by whom', async () => {
    const { personId, enterpriseId } = await aMember(app)
    await actAs(by(personId, '/enterprises/x/profile'), () =>
      app.db.enterprise.update({ where: { id: enterpriseId }, data: { yearFounded: 1999, version: 2 } }),
    )
    const last = (await entriesOf(enterpriseId)).at(-1)
    expect(last).toMatchObject({
      person_id: personId,
      via: 'page',
      act: '/enterprises/x/profile',
      table_name: 'enterprise',
      change: 'update',
      before: { year_founded: null, version: 1 },
      after: { year_founded: 1999, version: 2 },
    })
  })

  test('a write that changes nothing leaves no entry', async () => {
    const { enterpriseId } = await aMember(app)
    const before = await entriesOf(enterpriseId)
    await app.db.enterprise.update({ where: { id: enterpriseId }, data: { updatedAt: new Date() } })
    expect(await entriesOf(enterpriseId)).toHaveLength(before.length)
  })

  test('parts are found by what they are part of, also when they go with it', async () => {
    const { personId, enterpriseId } = await aMember(app)
    const { id } = await app.db.site.create({ data: { enterpriseId, kind: 'factory', country: 'VN' } })
    await actAs(by(personId), () => app.db.enterprise.delete({ where: { id: enterpriseId } }))
    const entries = await entriesOf(id)
    expect(entries.map(({ change }) => change)).toEqual(['insert', 'delete'])
    expect(entries[1]).toMatchObject({ parent_id: enterpriseId, person_id: personId })
  })

  test('records with and without a contact are logged alike when one statement makes them', async () => {
    const names = ['Công ty có người liên hệ', 'Công ty không ghi ai']
    const { rows } = await database.pool.query<{ id: string }>(
      `INSERT INTO enterprise (id, slug, name_vi, contact_email, origin, as_of, updated_at)
       SELECT uuidv7(), 'mixed-' || n, ($1::text[])[n], CASE n WHEN 1 THEN 'ai.do@example.vn' END, 'member', current_date, now()
       FROM generate_series(1, 2) n RETURNING id`,
      [names],
    )
    const entries = await Promise.all(rows.map(({ id }) => entriesOf(id)))
    expect(entries.map((of) => of.map(({ after }) => after))).toEqual([
      [expect.objectContaining({ name_vi: names[0], contact_email: '[personal]' })],
      [expect.not.objectContaining({ contact_email: expect.anything() as unknown })],
    ])
  })

  test('a statement from outside the product is logged without an actor', async () => {
    const { enterpriseId } = await aMember(app)
    await database.pool.query(`UPDATE enterprise SET name_vi = 'Sửa tay' WHERE id = $1`, [enterpriseId])
    expect((await entriesOf(enterpriseId)).at(-1)).toMatchObject({ person_id: null, via: null, act: null })
  })

  test('secrets are never kept, personal values apart', async () => {
    const { personId, email } = await aPerson(app, { name: 'Lê Thị Kín' })
    await app.db.account.updateMany({ where: { personId }, data: { password: 'another hash' } })
    const account = await app.db.account.findFirstOrThrow({ where: { personId } })
    const changed = (await entriesOf(account.id)).at(-1)
    expect(changed).toMatchObject({ before: { password: '[secret]' }, after: { password: '[secret]' } })
    const all = await database.pool.query<{ line: string }>('SELECT e::text AS line FROM audit_entry e')
    const text = all.rows.map(({ line }) => line).join('\n')
    for (const kept of [email, 'Lê Thị Kín', 'another hash']) expect(text).not.toContain(kept)
    const { rows } = await database.pool.query(
      `SELECT p.after FROM audit_personal p JOIN audit_entry e ON e.id = p.entry_id WHERE e.record_id = $1`,
      [personId],
    )
    expect(rows).toEqual([{ after: { name: 'Lê Thị Kín', email } }])
  })
})

describe('who did it', () => {
  test('is right for single writes, nested ones, batches and transactions, however many run at once', async () => {
    const people = await Promise.all(Array.from({ length: 25 }, () => aMember(app)))
    await Promise.all(
      people.map(({ personId, enterpriseId }, place) =>
        actAs(by(personId), async () => {
          const { db } = app
          await db.enterprise.update({ where: { id: enterpriseId }, data: { nameShort: `K${place}` } })
          await db.shortlist.create({
            data: { enterpriseId, name: 'a', entries: { create: { kind: 'product' } } },
          })
          await db.$transaction(async (tx) => {
            await tx.site.create({ data: { enterpriseId, kind: 'factory', country: 'VN' } })
            await tx.$executeRaw`UPDATE site SET city = 'x' WHERE enterprise_id = ${enterpriseId}::uuid`
          })
          await db.$transaction([
            db.site.updateMany({ where: { enterpriseId }, data: { city: 'y' } }),
            db.site.deleteMany({ where: { enterpriseId } }),
          ])
          await app.pool.query('UPDATE enterprise SET name_short = NULL WHERE id = $1', [enterpriseId])
        }),
      ),
    )
    for (const { personId, enterpriseId } of people) {
      const { rows } = await database.pool.query<Entry>(
        `SELECT * FROM audit_entry WHERE person_id IS NOT NULL
           AND (record_id = $1 OR parent_id = $1 OR after ->> 'enterprise_id' = $1)`,
        [enterpriseId],
      )
      expect(rows.map((row) => row.person_id)).toEqual(Array(7).fill(personId))
    }
  })

  test('is still right after a transaction was taken back', async () => {
    const { personId, enterpriseId } = await aMember(app)
    const failing = actAs(by(personId), () =>
      app.db.$transaction(async (tx) => {
        await tx.enterprise.update({ where: { id: enterpriseId }, data: { nameShort: 'x' } })
        throw new Error('no')
      }),
    )
    await expect(failing).rejects.toThrow('no')
    await app.db.enterprise.update({ where: { id: enterpriseId }, data: { nameShort: 'y' } })
    expect((await entriesOf(enterpriseId)).at(-1)).toMatchObject({
      person_id: null,
      after: { name_short: 'y' },
    })
  })

  test('who views as another person writes nothing', async () => {
    const { personId, enterpriseId } = await aMember(app)
    const write = actAs({ ...by(personId), viewing: true }, () =>
      app.db.enterprise.update({ where: { id: enterpriseId }, data: { nameShort: 'x' } }),
    )
    await expect(write).rejects.toThrow(/changes nothing/)
  })
})

describe('the log is only added to', () => {
  test.each([
    'UPDATE audit_entry SET person_id = NULL',
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry CASCADE',
    'UPDATE audit_seal SET entries = 0',
    'DELETE FROM audit_seal',
    `UPDATE audit_personal SET after = '{}'`,
    'DELETE FROM audit_personal',
  ])('%s is refused', async (statement) => {
    await aPerson(app)
    await expect(database.pool.query(statement)).rejects.toThrow(/audit log/)
  })
})

describe('the seals', () => {
  const seal = () => sealAudit(app.pool, '0 seconds')

  test('hold a log that was only added to', async () => {
    await aPerson(app)
    const first = await seal()
    expect(first?.entries).toBeGreaterThan(0)
    await aPerson(app)
    await seal()
    expect(await seal()).toBeNull()
    const report = await verifyAudit(app.pool)
    expect(report).toMatchObject({ faults: [], unsealed: 0 })
    expect(report.seals).toBeGreaterThanOrEqual(2)
  })

  test('wait for a transaction that is still running, and never leave its entries out', async () => {
    const client = await database.pool.connect()
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO person (id, name, email, updated_at) VALUES (gen_random_uuid(), 'a', 'late@x.vn', now())`,
    )
    await aPerson(app)
    await seal()
    await client.query('COMMIT')
    client.release()
    await seal()
    expect(await verifyAudit(app.pool)).toMatchObject({ faults: [], unsealed: 0 })
  })

  test.each([
    ['an entry that was changed', `UPDATE audit_entry SET after = '{}' WHERE id = $id`, 'entries'],
    [
      'an entry that says somebody else',
      `UPDATE audit_entry SET person_id = gen_random_uuid() WHERE id = $id`,
      'entries',
    ],
    [
      'an entry that was taken away',
      `DELETE FROM audit_personal WHERE entry_id = $id; DELETE FROM audit_entry WHERE id = $id`,
      'entries',
    ],
    [
      'an entry that was put in later',
      `INSERT INTO audit_entry (at, transaction, table_name, record_id, change) SELECT at, 1, 'person', 'x', 'insert' FROM audit_entry WHERE id = $id`,
      'entries',
    ],
    [
      'personal values that were changed',
      `UPDATE audit_personal SET after = '{"name": "x"}' WHERE entry_id = $id`,
      'personal',
    ],
    ['personal values that were taken away', `DELETE FROM audit_personal WHERE entry_id = $id`, 'personal'],
    [
      'a seal that was changed',
      `UPDATE audit_seal SET hash = sha256('x') WHERE id = (SELECT max(id) FROM audit_seal)`,
      'entries',
    ],
    [
      'a seal that was taken away',
      `DELETE FROM audit_seal WHERE id = (SELECT max(id) - 1 FROM audit_seal)`,
      'chain',
    ],
  ])('find %s', async (_what, statement, kind) => {
    const own = await testDatabase()
    const other = testApp(own.url)
    try {
      for (let count = 0; count < 3; count++) {
        await aPerson(other)
        await sealAudit(other.pool, '0 seconds')
      }
      const { rows } = await own.pool.query<{ id: string }>(
        `SELECT max(id) AS id FROM audit_entry WHERE table_name = 'person'`,
      )
      expect((await verifyAudit(other.pool)).faults).toEqual([])
      // As somebody would who owns the database and goes around the triggers.
      const broken = statement.replaceAll('$id', rows[0]?.id ?? '')
      for (const table of ['audit_entry', 'audit_personal', 'audit_seal'])
        await own.pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      await own.pool.query(broken)
      expect((await verifyAudit(other.pool)).faults).toMatchObject([{ kind }])
    } finally {
      await other.close()
      await own.close()
    }
  })
})

describe('reading it', () => {
  const read = (query: string) => readAudit(app, new URLSearchParams(query), 'vi')

  test('a record with its parts, in words, newest first, page by page', async () => {
    const { personId, enterpriseId } = await aMember(app, { name: 'Cơ khí Đọc' })
    await actAs(by(personId), async () => {
      for (let year = 1950; year < 1995; year++)
        await app.db.enterprise.update({ where: { id: enterpriseId }, data: { yearFounded: year } })
      await app.db.site.create({ data: { enterpriseId, kind: 'factory', country: 'VN' } })
    })
    const first = await read(`record=${enterpriseId}`)
    expect(first.record).toBe('Cơ khí Đọc')
    expect(first.rows[0]).toMatchObject({
      table: { label: 'Cơ sở' },
      record: { label: 'Cơ khí Đọc' },
      change: 'insert',
    })
    expect(first.rows[1]?.fields).toEqual([{ field: 'Năm thành lập', before: '1993', after: '1994' }])
    const second = await read(`record=${enterpriseId}&before=${first.older}`)
    expect(second.older).toBeNull()
    expect(first.rows.length + second.rows.length).toBe(48)
    expect((await read(`record=${enterpriseId}&person=${personId}`)).rows).toHaveLength(40)
    expect((await read(`record=${enterpriseId}&change=delete`)).rows).toEqual([])
    expect((await read(`record=${enterpriseId}&table=site`)).rows).toHaveLength(1)
    expect((await read(`record=${enterpriseId}&to=2020-01-01`)).rows).toEqual([])
  })

  test('personal values can be read as long as the person has an account', async () => {
    const { personId, email } = await aPerson(app, { name: 'Trần Đọc Được' })
    const { rows } = await read(`record=${personId}&table=person`)
    expect(rows[0]?.fields).toContainEqual({ field: 'Thư điện tử', before: null, after: email })
  })

  test.each([
    'person=%25',
    'person=_',
    'record=%00',
    'before=99999999999999999999',
    'table=x;',
    'from=2026-13-45',
  ])('whatever the address says, the page answers: %s', async (query) => {
    await expect(read(query)).resolves.toBeDefined()
  })

  test('can be taken away as a file', async () => {
    const answer = await exportAudit(app, 'csv', new URLSearchParams('table=enterprise'), 'en')
    expect(await answer.text()).toContain('Year founded')
  })
})

test('ids that mean nothing are no trouble', async () => {
  expect(await entriesOf(randomUUID())).toEqual([])
})

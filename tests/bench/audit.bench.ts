/** `npm run bench:audit`: what the audit log costs each write, and how long sealing and verifying take. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { actAs } from '#app/platform/acting.server.ts'
import { openDatabase } from '#app/platform/database/client.server.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'

const ROWS = 100_000
const BATCH = 1000
const SINGLE = 2000

const CHANGE_MANY = `
  UPDATE enterprise SET name_short = 'x', updated_at = now()
  WHERE slug IN (SELECT 'row-' || n FROM generate_series($1::int, $2::int) n)`
const INSERT_MANY = `
  INSERT INTO enterprise (id, slug, name_vi, tax_code, industry_group, year_founded, origin, as_of, updated_at)
  SELECT gen_random_uuid(), 'row-' || n, 'Công ty cổ phần cơ khí chính xác số ' || n, NULL, 'mechanical', 2001, 'member',
    current_date, now()
  FROM generate_series($1::int, $2::int) n`

const folder = await mkdtemp(path.join(tmpdir(), 'nhip-cau-audit-'))
const cluster = await startEmbeddedPostgres({ dataDirectory: folder })
try {
  await migrate({ url: cluster.url, root: process.cwd() })
  const { db, pool, close } = openDatabase(cluster.url, { poolSize: 5, onError: () => undefined })
  const withTriggers = async (on: boolean) => {
    for (const event of ['insert', 'update', 'delete'])
      await pool.query(`ALTER TABLE enterprise ${on ? 'ENABLE' : 'DISABLE'} TRIGGER audit_on_${event}`)
  }
  const measure = async (what: string, count: number, work: () => Promise<void>) => {
    const figures: number[] = []
    for (const on of [false, true]) {
      await pool.query('TRUNCATE enterprise CASCADE')
      await withTriggers(on)
      const started = performance.now()
      await work()
      figures.push((performance.now() - started) / count)
    }
    const [without = 0, logged = 0] = figures.map((ms) => ms * 1000)
    print(
      `${what}: ${without.toFixed(0)} µs without, ${logged.toFixed(0)} µs with the log (+${(logged - without).toFixed(0)} µs)`,
    )
  }
  await measure(`${ROWS} rows in statements of ${BATCH}, each`, ROWS, async () => {
    for (let from = 0; from < ROWS; from += BATCH) await pool.query(INSERT_MANY, [from, from + BATCH - 1])
  })
  await measure('one row a statement', SINGLE, async () => {
    for (let number = 0; number < SINGLE; number++) await pool.query(INSERT_MANY, [number, number])
  })
  await measure('one row by Prisma, another person each time', SINGLE, async () => {
    for (let number = 0; number < SINGLE; number++) {
      const personId = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
      await actAs({ personId, via: 'page', act: '/bench' }, () =>
        db.enterprise.create({
          data: { slug: `p-${number}`, nameVi: 'Công ty', origin: 'member', asOf: new Date() },
        }),
      )
    }
  })
  const timed = async (what: string, statement: string) => {
    const started = performance.now()
    await pool.query(statement)
    print(`${what}: ${(performance.now() - started).toFixed(0)} ms`)
  }
  const fill = async () => {
    for (let from = 0; from < ROWS; from += BATCH) await pool.query(INSERT_MANY, [from, from + BATCH - 1])
  }
  await measure(`${ROWS} rows made, then changed in statements of ${BATCH}, each`, ROWS, async () => {
    await fill()
    for (let from = 0; from < ROWS; from += BATCH) await pool.query(CHANGE_MANY, [from, from + BATCH - 1])
  })
  const { rows } = await pool.query<{ entries: number; size: string }>(
    `SELECT count(*)::int AS entries, pg_size_pretty(pg_total_relation_size('audit_entry')) AS size FROM audit_entry`,
  )
  print(`${rows[0]?.entries} entries, ${rows[0]?.size} with their indexes`)
  await timed('sealing all of them', `SELECT audit_seal_now('0 seconds')`)
  await timed('verifying them', `SELECT * FROM audit_digest(to_timestamp(0), now())`)
  await close()
} finally {
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

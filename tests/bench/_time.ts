import pg from 'pg'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { FACETS } from '#search/search-port.ts'
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 })
const s = createPostgresSearch({ pool })
const log: [number, string][] = []
const orig = pg.Client.prototype.query as any
;(pg.Client.prototype as any).query = async function (...a: any[]) {
  const t = performance.now()
  try {
    return await orig.apply(this, a)
  } finally {
    log.push([
      performance.now() - t,
      String(a[0]?.text ?? a[0])
        .replace(/\s+/g, ' ')
        .slice(0, 110),
    ])
  }
}
for (const q of [
  '',
  'đèn led',
  'nhựa',
  'sản xuất',
  'dây cáp điện',
  'den led rang dong',
  'cadisum',
  'công ty',
  'thép không gỉ inox hà nội',
  'd',
  'rang d',
  'denledrangdong',
  'led lamp',
  'abcdefgh qwerty',
]) {
  for (let i = 0; i < 3; i++) {
    log.length = 0
    const t = performance.now()
    const a = await s.search({ query: q, facets: FACETS })
    const all = performance.now() - t
    if (i === 2) {
      console.log(
        `\n"${q}" total ${a.total} in ${all.toFixed(1)} ms; db ${log.reduce((x, y) => x + y[0], 0).toFixed(1)}`,
      )
      for (const [ms, sql] of log) if (ms > 2) console.log('   ', ms.toFixed(1), sql)
    }
  }
}
await pool.end()

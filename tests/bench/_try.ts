import pg from 'pg'
import { createPostgresSearch } from '#search/postgres.server.ts'
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 })
const s = createPostgresSearch({ pool })
for (const q of process.argv.slice(2)) {
  const a = await s.search({ query: q, limit: 4 })
  console.log(`\n"${q}" total ${a.total} dym=${a.didYouMean}`, JSON.stringify(a.interpreted))
  for (const h of a.hits)
    console.log('   ', h.score.toFixed(1), h.document.name, '|', h.document.nameEn, JSON.stringify(h.why))
  if (a.hits[0]) console.log('   HL', JSON.stringify(a.hits[0].highlights).slice(0, 600))
}
await pool.end()

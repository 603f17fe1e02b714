import pg from 'pg'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { fictionalDocuments, recognisedDocuments } from './search-documents.ts'
const size = Number(process.argv[2] ?? 12000)
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
const s = createPostgresSearch({ pool })
const t = performance.now()
async function* all() {
  yield recognisedDocuments()
  yield* fictionalDocuments(size)
}
const n = await s.rebuild(all())
console.log(n, 'in', Math.round(performance.now() - t), 'ms')
await pool.end()

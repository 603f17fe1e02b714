import pg from 'pg'
import { createPostgresSearch } from '#search/postgres.server.ts'
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
const s = createPostgresSearch({ pool })
const { rows } = await pool.query("select id from search_generation order by id desc limit 1")
const from = `search_index.document_${rows[0].id}`
async function* all() { for (let at = 0; ; at += 2000) { const r = await pool.query(`select body from ${from} order by ord limit 2000 offset ${at}`); if (!r.rows.length) return; yield r.rows.map((x: any) => JSON.parse(x.body)) } }
console.log(await s.rebuild(all()))
await pool.end()

import { rowOf } from '#search/postgres/row.ts'
import { fictionalDocuments } from './search-documents.ts'
const docs = []
for await (const b of fictionalDocuments(3000)) docs.push(...b)
const time = (n: string, f: () => void) => {
  const t = process.cpuUsage()
  f()
  const u = process.cpuUsage(t)
  console.log(n, ((u.user + u.system) / docs.length).toFixed(0), 'us cpu')
}
time('row', () => docs.forEach((d) => rowOf(d, '2026-11-23')))
time('row', () => docs.forEach((d) => rowOf(d, '2026-11-23')))
const r = docs.map((d) => rowOf(d, '2026-11-23'))
console.log('lexemes', r.reduce((a, x) => a + x.lexemes.length, 0) / r.length, r[5]?.lexemes.slice(0, 3000))

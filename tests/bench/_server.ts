import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
const s = await startEmbeddedPostgres({ dataDirectory: '/tmp/search-helper-pg', durable: false })
console.log(s.url)
await migrate({ url: s.url, root: process.cwd() })
console.log('migrated', process.pid)
const { writeFileSync } = await import('node:fs')
writeFileSync('/tmp/search-helper-url', s.url)
process.on('SIGTERM', async () => {
  await s.stop()
  process.exit(0)
})
setInterval(() => {}, 1000)

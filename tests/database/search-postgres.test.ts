import { createPostgresSearch } from '#search/postgres.server.ts'
import { describeSearchPort } from '#search/search-port.contract.ts'
import { testDatabase } from '#tests/setup/database.ts'

describeSearchPort('PostgreSQL', async () => {
  const database = await testDatabase()
  let today = '2026-11-23'
  return {
    port: createPostgresSearch({ pool: database.pool, today: () => today }),
    setToday: (day) => (today = day),
    close: () => database.close(),
  }
})

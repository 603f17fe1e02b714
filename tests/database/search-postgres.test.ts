import { createPostgresSearch } from '#search/postgres.server.ts'
import { describeSearchPort } from '#search/search-port.contract.ts'
import { STOCK_SYNONYMS } from '#search/synonyms.ts'
import { testDatabase } from '#tests/setup/database.ts'

/** With a sample this small nearly every word of the few test documents is kept as a bitmap. */
const ALL_DENSE = { sample: 5, share: 0.2 }

for (const [name, density] of [
  ['PostgreSQL', undefined],
  ['PostgreSQL with common words as bitmaps', ALL_DENSE],
] as const)
  describeSearchPort(name, async () => {
    const database = await testDatabase()
    let today = '2026-11-23'
    let synonyms = STOCK_SYNONYMS
    return {
      port: createPostgresSearch({
        pool: database.pool,
        today: () => today,
        synonyms: () => synonyms,
        ...(density ? { density } : {}),
      }),
      setToday: (day) => (today = day),
      setSynonyms: (changed) => (synonyms = changed),
      close: () => database.close(),
    }
  })

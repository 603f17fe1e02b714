import { keepToRetention } from '#app/features/personal-data/index.server.ts'
import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'

import { runScript } from './run-script.ts'

/** `npm run retention`: removes now what the nightly job would; with `-- --dry-run` only counts it. */
runScript(async (root) => {
  const env = { ...readEnvironment(process.env, root), demonstrationData: false }
  const narrator = createNarrator(process.stdout)
  const dryRun = process.argv.includes('--dry-run')
  const { app, closing } = await openData({ env, root, narrator, share: true, index: false })
  try {
    const counts = await keepToRetention(app, { dryRun })
    for (const [rule, count] of Object.entries(counts))
      narrator.note(`${rule}: ${count.toLocaleString('en-GB')} ${dryRun ? 'would go' : 'gone'}`)
  } finally {
    await closing.close()
  }
})

import { reindexDirectory } from '#app/platform/app.server.ts'
import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'

import { runScript } from './run-script.ts'

/** `npm run search:reindex`: builds the index anew beside the present one, then swaps. Also while the product runs. */
runScript(async (root) => {
  const env = { ...readEnvironment(process.env, root), demonstrationData: false }
  const narrator = createNarrator(process.stdout)
  const { app, closing } = await openData({ env, root, narrator, share: true, index: false })
  try {
    const written = await narrator.step('index', (progress) =>
      reindexDirectory(app, progress, () =>
        narrator.note('Another one is at it; this one begins when that ends.'),
      ),
    )
    narrator.note(`${written.toLocaleString('en-GB')} documents in the ${app.search.engine} index`)
  } finally {
    await closing.close()
  }
})

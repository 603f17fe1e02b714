import { reindexDirectory } from '#app/platform/app.server.ts'
import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'

import { runScript } from './run-script.ts'

/** `npm run search:reindex`: builds the index anew beside the present one, then swaps. */
runScript(async (root) => {
  const env = { ...readEnvironment(process.env, root), demonstrationData: false }
  const narrator = createNarrator(process.stdout)
  const { app, closing } = await openData({ env, root, narrator, share: true })
  try {
    const written = await narrator.step('index', (progress) => reindexDirectory(app, progress))
    narrator.note(`${written} documents in the ${app.search.engine} index`)
  } finally {
    await closing.close()
  }
})

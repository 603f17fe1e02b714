import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'

import { runScript } from './run-script.ts'

/** `npm run db:seed`: migrates, writes the demonstration data into an empty database and fills the search index. */
runScript(async (root) => {
  const env = { ...readEnvironment(process.env, root), demonstrationData: true }
  const { closing } = await openData({ env, root, narrator: createNarrator(process.stdout), share: true })
  await closing.close()
})

import { grantAdministrator } from '#app/features/administration/index.server.ts'
import { openData } from '#app/platform/boot.server.ts'
import { readEnvironment } from '#app/platform/env.server.ts'
import { createNarrator } from '#app/platform/narrator.ts'
import { StartError } from '#app/platform/start-error.ts'

import { runScript } from './run-script.ts'

/** `npm run admin:grant -- EMAIL`: makes an account an administrator's; how the first one comes about. */
runScript(async (root) => {
  const email = process.argv[2]?.trim()
  if (!email?.includes('@')) throw new StartError('Name the account: npm run admin:grant -- name@example.vn')
  const env = { ...readEnvironment(process.env, root), demonstrationData: false }
  const narrator = createNarrator(process.stdout)
  const { app, closing } = await openData({ env, root, narrator, share: true, index: false })
  try {
    if (!(await grantAdministrator(app.db, email)))
      throw new StartError(`There is no account with the address ${email}: open one on the site first.`)
    narrator.note(`${email} is an administrator`)
  } finally {
    await closing.close()
  }
})

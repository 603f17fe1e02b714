import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { findBrowser } from './browser.mjs'
import { SetUpError } from './narrate.mjs'
import { installPackages } from './packages.mjs'
import { buildSite, generateClient } from './product.mjs'
import { inTurn } from './turn.mjs'

const ROOT = join(fileURLToPath(import.meta.url), '../../..')

/** What each command needs. A step that has nothing to do costs some milliseconds and prints nothing. */
const STEPS = {
  code: [installPackages, generateClient],
  site: [installPackages, generateClient, buildSite],
  test: [installPackages, generateClient, buildSite, findBrowser],
}

/**
 * Brings the folder into the state that a command needs.
 * @param {string | undefined} purpose one of the keys of STEPS
 */
export async function setUp(purpose) {
  const steps = STEPS[purpose]
  if (!steps) throw new SetUpError(`Say what to set up: ${Object.keys(STEPS).join(', ')}.`)
  await inTurn(ROOT, async () => {
    for (const step of steps) await step(ROOT)
  })
}

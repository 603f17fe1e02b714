import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { wishesOf } from './keep-settings.server.ts'
import { isQuiet } from './quiet-hours.ts'

/** How a person's open pages may draw attention to what is new. */
export interface AlertWishes {
  /** Whether a request that rings makes a sound. */
  ringSound: boolean
  /** Whether the browser may show notifications, as far as it has the person's consent. */
  browser: boolean
  /** Whether it is quiet for the person now: nothing should sound or pop up. */
  quiet: boolean
}

/** What pages ask before they sound or show anything. In quiet hours both wishes are to rest. */
export async function readAlertWishes(
  app: Pick<App, 'db' | 'clock'>,
  actor: Pick<SignedInActor, 'personId' | 'timeZone'>,
): Promise<AlertWishes> {
  const { ringSound, browser, quiet } = await wishesOf(app, actor.personId)
  return { ringSound, browser, quiet: isQuiet(quiet, actor.timeZone, app.clock.now()) }
}

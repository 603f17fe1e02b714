import { redirect } from '@remix-run/node'

import { safeReturnPath } from '#app/features/accounts/index.ts'
import { PresenceForm, setPresence } from '#app/features/presence/index.server.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const loader = loaderFor('presence.read', ({ path }) => Promise.resolve(redirect(path('/live'))))

export const action = actionFor(
  'presence.set',
  PresenceForm,
  async ({ app, actor }, { returnTo, ...wish }) => {
    await setPresence(app, signedIn(actor), wish)
    return redirect(safeReturnPath(returnTo))
  },
)

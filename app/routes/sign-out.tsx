import { redirect } from '@remix-run/node'
import { z } from 'zod'

import { signOut } from '#app/features/accounts/index.server.ts'
import { isSignedIn } from '#app/platform/actor.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'

/** Somebody who opens the address by hand is led home; only the button signs out. */
export const loader = loaderFor('site.read', ({ path }) => Promise.resolve(redirect(path('/'))))

export const action = actionFor('session.close', z.object({}), async ({ app, actor, request, path }) => {
  const headers = isSignedIn(actor) ? await signOut(app, actor, request.headers) : new Headers()
  return redirect(path('/'), { headers })
})

import { redirect } from '@remix-run/node'
import { z } from 'zod'

import { safeReturnPath } from '#app/features/accounts/index.ts'
import { themeCookie, THEMES } from '#app/frame/theme.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'

const Preferences = z.object({ theme: z.enum(THEMES), returnTo: z.string().max(2000).optional() })

export const loader = loaderFor('site.read', ({ path }) => Promise.resolve(redirect(path('/'))))

export const action = actionFor('preferences.set', Preferences, (_edge, { theme, returnTo }) =>
  Promise.resolve(redirect(safeReturnPath(returnTo), { headers: { 'set-cookie': themeCookie(theme) } })),
)

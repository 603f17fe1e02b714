import { betterAuth, type BetterAuthPlugin } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

import type { PrismaClient } from './database/client.server.ts'
import type { Environment } from './env.server.ts'
import type { Logger } from './logger.server.ts'

/**
 * Opens a session for somebody who has shown who they are. Passwords and codes are checked by the accounts feature,
 * which lies outside better-auth so that a second factor stands between password and session.
 */
const sessions = {
  id: 'nhip-cau-sessions',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.uuid(), address: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.personId)
        if (!user) throw new APIError('NOT_FOUND')
        const session = await internalAdapter.createSession(user.id, false, {
          ipAddress: context.body.address,
        })
        await setSessionCookie(context, { session, user })
        return { sessionId: session.id }
      },
    ),
  },
} satisfies BetterAuthPlugin

/** Sign-in through better-auth, on the product's own tables: its "user" is our person. */
export function createAuth(db: PrismaClient, env: Environment, log: Logger) {
  return betterAuth({
    appName: 'Nhịp Cầu',
    baseURL: env.publicUrl,
    secret: env.sessionSecret,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: { modelName: 'person' },
    session: {
      fields: { userId: 'personId' },
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 24,
      // Every request asks the database, so that a closed session is closed at once.
      cookieCache: { enabled: false },
    },
    account: { fields: { userId: 'personId' } },
    advanced: {
      cookiePrefix: 'nhip-cau',
      database: { generateId: 'uuid' },
      useSecureCookies: env.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      // The edge checks the origin of every form itself, also of those that better-auth never sees.
      disableCSRFCheck: true,
    },
    rateLimit: { enabled: false },
    plugins: [sessions],
    logger: {
      log: (level, message) => {
        if (level === 'error') log.error({ part: 'auth' }, message)
        else log.debug({ part: 'auth' }, message)
      },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

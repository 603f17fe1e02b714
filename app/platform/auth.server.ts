import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'

import type { PrismaClient } from './database/client.server.ts'
import type { Environment } from './env.server.ts'
import type { Logger } from './logger.server.ts'

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
    logger: {
      log: (level, message) => {
        if (level === 'error') log.error({ part: 'auth' }, message)
        else log.debug({ part: 'auth' }, message)
      },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

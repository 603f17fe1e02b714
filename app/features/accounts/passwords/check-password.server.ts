import { hashPassword, verifyPassword } from 'better-auth/crypto'

import type { App } from '#app/platform/app.ts'

import { findPasswordHash } from './passwords.repository.server.ts'

let nobodys: Promise<string> | undefined

/** Whether it is the person's password. For nobody, a password is checked as well: the time must not tell who exists. */
export async function isPasswordOf(app: App, personId: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('a password that nobody has')
  const [kept, other] = await Promise.all([findPasswordHash(app.db, personId ?? 'nobody'), nobodys])
  const right = await verifyPassword({ hash: kept ?? other, password })
  return right && kept !== null
}

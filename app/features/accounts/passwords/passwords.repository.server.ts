import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

/** The hash of a person's password; null when there is none. */
export async function findPasswordHash(db: App['db'], personId: string): Promise<string | null> {
  const account = await db.account.findUnique({
    where: { providerId_accountId: { providerId: 'credential', accountId: personId } },
    select: { password: true },
  })
  return account?.password ?? null
}

/** Puts a new password, hashed already, in the place of the old one. */
export async function setPasswordHash(tx: Transaction, personId: string, password: string): Promise<void> {
  await tx.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: personId } },
    create: { personId, accountId: personId, providerId: 'credential', password },
    update: { password },
  })
}

import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

type Db = App['db'] | Transaction

/** The second factor of a person as it is kept: the secret is encrypted. */
export interface KeptFactor {
  secret: string
  confirmedAt: Date | null
}

/** Whether a code is asked for when the person signs in. */
export async function hasSecondFactor(db: Db, personId: string): Promise<boolean> {
  return (await findFactor(db, personId))?.confirmedAt != null
}

/** The second factor of a person, also one that was not confirmed yet. */
export function findFactor(db: Db, personId: string): Promise<KeptFactor | null> {
  return db.secondFactor.findUnique({ where: { personId }, select: { secret: true, confirmedAt: true } })
}

/** Keeps a new secret until its first code comes. Changes nothing where a factor is confirmed. */
export async function keepSecret(db: Db, personId: string, secret: string): Promise<void> {
  await db.secondFactor.deleteMany({ where: { personId, confirmedAt: null } })
  await db.secondFactor.createMany({ data: { personId, secret }, skipDuplicates: true })
}

/** Takes a step as used. False when it, or a later one, was used before: by whichever process. */
export async function takeStep(db: Db, personId: string, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { personId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  })
  return count === 1
}

/** Turns a kept secret into the second factor. False when it was one already. */
export async function confirmFactor(db: Db, personId: string, at: Date): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { personId, confirmedAt: null },
    data: { confirmedAt: at },
  })
  return count === 1
}

/** Ends the second factor and its recovery codes. */
export async function removeFactor(db: Db, personId: string): Promise<void> {
  await db.secondFactor.deleteMany({ where: { personId } })
  await db.recoveryCode.deleteMany({ where: { personId } })
}

/** Puts new recovery codes in the place of all others. */
export async function replaceRecoveryCodes(
  db: Db,
  personId: string,
  hashes: readonly string[],
): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { personId } })
  await db.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ personId, codeHash })) })
}

/** Uses a recovery code up. False when there is none such, or it was used. */
export async function consumeRecoveryCode(
  db: Db,
  personId: string,
  codeHash: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { personId, codeHash, usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}

/** How many recovery codes a person still has. */
export function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  return db.recoveryCode.count({ where: { personId, usedAt: null } })
}

import type { App } from '#app/platform/app.ts'

/** Notes that a code of the second factor was given in a session. */
export async function markSecondFactor(db: App['db'], sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { secondFactorAt: at } })
}

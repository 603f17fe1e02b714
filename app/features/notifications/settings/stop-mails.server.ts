import type { App } from '#app/platform/app.ts'

import { findWishes, saveChoice } from './wishes.repository.server.ts'
import { readStopToken } from './stop-token.server.ts'

/** What a link in a mail ends, and whether it has ended; null for links of other mails. */
export async function readStopMails(app: Pick<App, 'db' | 'env'>, token: string) {
  const found = readStopToken(app.env.sessionSecret, token)
  if (!found) return null
  const { personId, about } = found
  const wishes = (await findWishes(app.db, [personId])).get(personId)
  return { about, ended: wishes?.choices[about].mail === 'never' }
}
export type StopMails = NonNullable<Awaited<ReturnType<typeof readStopMails>>>

/** Ends the mails that a link is about; the list goes on. Repeats change nothing. False for links of other mails. */
export async function stopMails(app: Pick<App, 'db' | 'env'>, token: string): Promise<boolean> {
  const found = readStopToken(app.env.sessionSecret, token)
  if (!found) return false
  const { personId, about } = found
  const wishes = (await findWishes(app.db, [personId])).get(personId)
  if (wishes) await saveChoice(app.db, personId, about, { ...wishes.choices[about], mail: 'never' })
  return true
}

import type { App } from '#app/platform/app.ts'

import { SWITCHES } from '../notification.ts'
import { wishesOf } from './keep-settings.server.ts'
import { readStopToken } from './stop-token.server.ts'
import { saveChoice } from './wishes.repository.server.ts'

/** What a link in a mail ends, and whether it has ended; null for links of other mails. */
export async function readStopMails(app: Pick<App, 'db' | 'env'>, token: string) {
  const found = readStopToken(app.env.sessionSecret, token)
  if (!found) return null
  return { about: found.about, ended: (await switchesToEnd(app, found)).length === 0 }
}
export type StopMails = NonNullable<Awaited<ReturnType<typeof readStopMails>>>

/** Ends the mails that a link is about; the list goes on. Repeats change nothing. False for links of other mails. */
export async function stopMails(app: Pick<App, 'db' | 'env'>, token: string): Promise<boolean> {
  const found = readStopToken(app.env.sessionSecret, token)
  if (!found) return false
  const { choices } = await wishesOf(app, found.personId)
  for (const about of await switchesToEnd(app, found))
    await saveChoice(app.db, found.personId, about, { ...choices[about], mail: 'never' })
  return true
}

/** Switches by which such mails would still come. */
async function switchesToEnd(
  app: Pick<App, 'db'>,
  { personId, about }: NonNullable<ReturnType<typeof readStopToken>>,
) {
  const { choices } = await wishesOf(app, personId)
  return SWITCHES.filter((one) =>
    about === 'digest' ? choices[one].mail === 'digest' : one === about && choices[one].mail !== 'never',
  )
}

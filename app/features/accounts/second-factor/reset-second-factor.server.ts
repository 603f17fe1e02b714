import type { Transaction } from '#app/platform/database/client.server.ts'
import type { Language } from '#app/locales/language.ts'

import { queueNotice } from '../queue-notice.server.ts'
import { removeFactor } from './second-factor.repository.server.ts'

/** Takes the second factor from a person who has lost it, on the word of an administrator; tells them by mail. */
export async function resetSecondFactor(
  tx: Transaction,
  person: { id: string; language: Language },
): Promise<void> {
  await removeFactor(tx, person.id)
  await queueNotice(tx, person, 'secondFactorOff')
}

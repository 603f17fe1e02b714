import type { Transaction } from '#app/platform/database/client.server.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

import { findAnswerers, findChosenPeople, findKeepers } from './answers.repository.server.ts'
import { NEED_MAILS } from './need-mails.ts'

/** Tells those who answered a need what has become of it; only the one answer where one is given. */
export async function tellAnswerers(tx: Transaction, needId: string, only?: string): Promise<void> {
  for (const { id, version, needVersion, people } of await findAnswerers(tx, needId, only))
    for (const person of people)
      await queueMail(tx, {
        key: [NEED_MAILS.decided, id, version, needVersion, person.id].join(':'),
        recipientId: person.id,
        kind: NEED_MAILS.decided,
        language: person.language,
        payload: { interest: id, version: String(version) },
      })
}

/** Tells those who were chosen to see an open need, each once, however often it is changed. */
export async function tellChosen(tx: Transaction, needId: string, now: Date): Promise<void> {
  for (const { enterpriseId, people } of await findChosenPeople(tx, needId, now))
    for (const person of people)
      await queueMail(tx, {
        key: [NEED_MAILS.chosen, needId, enterpriseId, person.id].join(':'),
        recipientId: person.id,
        kind: NEED_MAILS.chosen,
        language: person.language,
        payload: { need: needId, enterprise: enterpriseId },
      })
}

/** Tells those who keep a need of something about it, once for each key. */
export async function tellKeepers(
  tx: Transaction,
  needId: string,
  { kind, once, payload }: { kind: string; once: string; payload: Record<string, string> },
): Promise<number> {
  let told = 0
  for (const person of await findKeepers(tx, needId)) {
    const key = [kind, once, person.id].join(':')
    const mail = { key, recipientId: person.id, kind, language: person.language, payload }
    if (await queueMail(tx, mail)) told++
  }
  return told
}

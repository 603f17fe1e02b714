import { randomUUID } from 'node:crypto'

import type { Language } from '#app/locales/language.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

/** Kind of the mails that tell somebody what was done to their account. */
export const NOTICE_MAIL = 'accounts.notice'

/** What a person is told of by mail, because it may not have been them. */
export const NOTICES = [
  'passwordReset',
  'passwordChanged',
  'emailChanged',
  'secondFactorOn',
  'secondFactorOff',
  'recoveryCodesRenewed',
  'recoveryCodeUsed',
] as const
export type Notice = (typeof NOTICES)[number]

/** Queues such a mail, in the transaction of the change; to another address than the present one where given. */
export async function queueNotice(
  tx: Transaction,
  person: { id: string; language: Language },
  notice: Notice,
  address?: string,
): Promise<void> {
  await queueMail(tx, {
    key: `notice:${randomUUID()}`,
    recipientId: person.id,
    ...(address === undefined ? {} : { address }),
    kind: NOTICE_MAIL,
    language: person.language,
    payload: { notice },
  })
}

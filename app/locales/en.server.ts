import { auditNames } from './en/audit-names.ts'
import { brokerMails, brokerRefusals } from './en/broker-mails.ts'
import { developers } from './en/developers.ts'
import { enterpriseRefusals } from './en/enterprise-refusals.ts'
import { accountMails } from './en/account-mails.ts'
import { personalCopy } from './en/privacy.ts'
import { refusals } from './en/errors.ts'
import { invitationMail } from './en/invitation-mail.ts'
import { importRows } from './en/import-rows.ts'
import { files } from './en/files.ts'
import { sharing } from './en/sharing.ts'
import { webhookMails } from './en/webhook-mails.ts'
import { verificationMails } from './en/verification-mails.ts'
import type { ServerWords } from './vi.server.ts'

/** The English of `vi.server.ts`. */
export const enOfServer: ServerWords = {
  refusals: {
    reasons: { ...refusals.reasons, ...enterpriseRefusals.reasons, ...brokerRefusals },
    fields: { ...refusals.fields, ...enterpriseRefusals.fields },
  },
  accountMails,
  sharing,
  verificationMails,
  brokerMails,
  invitationMail,
  developers,
  importRows,
  auditNames,
  personalCopy,
  webhookMails,
  files,
}

import { auditNames } from './en/audit-names.ts'
import { brokerMails, brokerRefusals } from './en/broker-mails.ts'
import { developers } from './en/developers.ts'
import { calendarEntries } from './en/calendar-entries.ts'
import { calendarRefusals } from './en/calendar-refusals.ts'
import { enterpriseRefusals } from './en/enterprise-refusals.ts'
import { accountMails } from './en/account-mails.ts'
import { personalCopy } from './en/privacy.ts'
import { refusals } from './en/errors.ts'
import { partnerMails } from './en/partner-mails.ts'
import { invitationMail } from './en/invitation-mail.ts'
import { importRows } from './en/import-rows.ts'
import { holidays } from './en/holidays.ts'
import { digestMail, meetingMails } from './en/meeting-mails.ts'
import { meetingRefusals } from './en/meeting-refusals.ts'
import { needMails, needSheets } from './en/need-mails.ts'
import { needRefusals } from './en/need-refusals.ts'
import { files } from './en/files.ts'
import { sharing } from './en/sharing.ts'
import { webhookMails } from './en/webhook-mails.ts'
import { verificationMails } from './en/verification-mails.ts'
import type { ServerWords } from './vi.server.ts'

/** The English of `vi.server.ts`. */
export const enOfServer: ServerWords = {
  refusals: {
    reasons: {
      ...refusals.reasons,
      ...enterpriseRefusals.reasons,
      ...needRefusals.reasons,
      ...meetingRefusals.reasons,
      ...calendarRefusals.reasons,
      ...brokerRefusals,
    },
    fields: {
      ...refusals.fields,
      ...enterpriseRefusals.fields,
      ...needRefusals.fields,
      ...calendarRefusals.fields,
    },
  },
  accountMails,
  sharing,
  verificationMails,
  digestMail,
  meetingMails,
  needMails,
  needSheets,
  brokerMails,
  invitationMail,
  partnerMails,
  developers,
  importRows,
  auditNames,
  personalCopy,
  calendarEntries,
  holidays,
  webhookMails,
  files,
}

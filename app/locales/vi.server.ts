import { auditNames } from './vi/audit-names.ts'
import { brokerMails, brokerRefusals } from './vi/broker-mails.ts'
import { developers } from './vi/developers.ts'
import { calendarEntries } from './vi/calendar-entries.ts'
import { calendarRefusals } from './vi/calendar-refusals.ts'
import { enterpriseRefusals } from './vi/enterprise-refusals.ts'
import { accountMails } from './vi/account-mails.ts'
import { personalCopy } from './vi/privacy.ts'
import { refusals } from './vi/errors.ts'
import { partnerMails } from './vi/partner-mails.ts'
import { invitationMail } from './vi/invitation-mail.ts'
import { importRows } from './vi/import-rows.ts'
import { holidays } from './vi/holidays.ts'
import { digestMail, meetingMails } from './vi/meeting-mails.ts'
import { meetingRefusals } from './vi/meeting-refusals.ts'
import { needMails, needSheets } from './vi/need-mails.ts'
import { needRefusals } from './vi/need-refusals.ts'
import { files } from './vi/files.ts'
import { sharing } from './vi/sharing.ts'
import { webhookMails } from './vi/webhook-mails.ts'
import { verificationMails } from './vi/verification-mails.ts'

/** Words, in Vietnamese, that the server says ready-made: no page needs them, so the browser does not load them. */
export const viOfServer = {
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

export type ServerWords = typeof viOfServer

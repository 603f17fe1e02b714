import { account } from './vi/account.ts'
import { calendar } from './vi/calendar.ts'
import { editing } from './vi/editing.ts'
import { live } from './vi/live.ts'
import { mailAnswers } from './vi/mail-answers.ts'
import { mailbox } from './vi/mailbox.ts'
import { meetings } from './vi/meetings.ts'
import { meetingNotes } from './vi/meeting-notes.ts'
import { notificationSettings } from './vi/notification-settings.ts'
import { notifications } from './vi/notifications.ts'
import { meetingCalendar } from './vi/meeting-calendar.ts'
import { ownProducts } from './vi/own-products.ts'
import { partnerChoices } from './vi/partner-choices.ts'
import { proposals } from './vi/proposals.ts'
import { registration } from './vi/registration.ts'
import { teams } from './vi/teams.ts'
import { tokens } from './vi/tokens.ts'
import { verifications } from './vi/verifications.ts'
import { webhooks } from './vi/webhooks.ts'

/** Words that only pages for members need, in Vietnamese. */
export const viOfMembers = {
  account,
  calendar,
  meetingCalendar,
  editing,
  live,
  mailAnswers,
  mailbox,
  meetings,
  meetingNotes,
  notificationSettings,
  notifications,
  ownProducts,
  partnerChoices,
  proposals,
  registration,
  teams,
  tokens,
  verifications,
  webhooks,
}

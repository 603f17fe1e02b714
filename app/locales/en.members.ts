import { account } from './en/account.ts'
import { calendar } from './en/calendar.ts'
import { editing } from './en/editing.ts'
import { live } from './en/live.ts'
import { mailAnswers } from './en/mail-answers.ts'
import { mailbox } from './en/mailbox.ts'
import { meetings } from './en/meetings.ts'
import { meetingNotes } from './en/meeting-notes.ts'
import { notificationSettings } from './en/notification-settings.ts'
import { notifications } from './en/notifications.ts'
import { meetingCalendar } from './en/meeting-calendar.ts'
import { ownProducts } from './en/own-products.ts'
import { partnerChoices } from './en/partner-choices.ts'
import { proposals } from './en/proposals.ts'
import { registration } from './en/registration.ts'
import { teams } from './en/teams.ts'
import { tokens } from './en/tokens.ts'
import { verifications } from './en/verifications.ts'
import { webhooks } from './en/webhooks.ts'
import type { viOfMembers } from './vi.members.ts'

/** The English of `vi.members.ts`. */
export const enOfMembers: typeof viOfMembers = {
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

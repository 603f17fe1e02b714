import { account } from './vi/account.ts'
import { editing } from './vi/editing.ts'
import { mailbox } from './vi/mailbox.ts'
import { notificationSettings } from './vi/notification-settings.ts'
import { notifications } from './vi/notifications.ts'
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
  editing,
  mailbox,
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

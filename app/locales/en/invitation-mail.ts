import type { invitationMail as inVietnamese } from '../vi/invitation-mail.ts'

/** What the mail that invites a colleague says. */
export const invitationMail: typeof inVietnamese = {
  subject: 'You are invited to act for {name}',
  text: '{by} invites you to act for {name} on Nhịp Cầu, the business-matching platform of Hanoi’s key industrial products.',
  role: {
    owner: 'As an owner: you edit and publish the profile, invite people and arrange meetings.',
    editor: 'As an editor: you edit the profile, products and certificates, and arrange meetings.',
    representative: 'As a representative: you send and answer meeting requests.',
  },
  until: 'The link works once, until the end of {day}.',
  accept: 'See the invitation',
  otherAccount: 'You have an account with another address? Open the invitation',
  footer: 'If you do not know who invites you, simply ignore this mail.',
}

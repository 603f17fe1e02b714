import type { ServerWords } from '../vi.server.ts'

export const partnerMails: ServerWords['partnerMails'] = {
  subject: '{by} suggests a partner: {partner}',
  text: '{by} would like you to look at {partner}, proposed as a partner for {own} on Nhịp Cầu.',
  message: '“{message}”',
  open: 'See the proposal',
  profile: 'Profile of {partner}',
  footer: 'You get this mail because you and {by} both act for {own}.',
}

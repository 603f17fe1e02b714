import type { ServerWords } from '../vi.server.ts'

export const accountMails: ServerWords['accountMails'] = {
  footer: 'Automatic mail from Nhịp Cầu about an account. Please do not reply.',
  signUp: {
    subject: 'Open your Nhịp Cầu account',
    text: 'Somebody asked for an account on Nhịp Cầu for this address. The link below works once, within 24 hours.',
    ignore: 'If that was not you, ignore this mail: no account will be opened.',
    action: 'Open the account',
  },
  hasOne: {
    subject: 'This address has a Nhịp Cầu account already',
    text: 'Somebody asked for an account for this address, but it has one. Please sign in.',
    ignore: 'If that was not you, ignore this mail: your account is unchanged.',
    action: 'Sign in',
  },
}

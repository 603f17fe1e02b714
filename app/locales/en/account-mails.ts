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
    reset: 'Reset the password',
  },
  reset: {
    subject: 'Reset your Nhịp Cầu password',
    text: 'Somebody asked to reset the password of this account. The link below works once, within an hour.',
    ignore: 'If that was not you, ignore this mail: the password is unchanged.',
    action: 'Choose a new password',
  },
  shared: {
    subject: 'A shared demonstration account',
    text: 'The password of a demonstration account cannot be changed; it stands on the sign-in page.',
  },
  hasNone: {
    subject: 'This address has no Nhịp Cầu account',
    text: 'Somebody asked to reset the password for this address, but no account uses it. The account may have another address.',
    ignore: 'If that was not you, ignore this mail.',
    action: 'Create an account',
  },
  confirm: {
    subject: 'Confirm the new address of your Nhịp Cầu account',
    text: 'The account that uses {old} would like to move to this address. The link below works once, within 24 hours.',
    ignore: 'If that was not you, ignore this mail: nothing changes.',
    action: 'Confirm the address',
  },
  notYou: 'If that was not you, reset your password now: all other sessions will end.',
  toReset: 'Reset the password',
  notice: {
    passwordReset: {
      subject: 'Your Nhịp Cầu password was reset',
      text: 'The password was reset by a link in a mail. All earlier sessions have ended.',
    },
    passwordChanged: {
      subject: 'Your Nhịp Cầu password was changed',
      text: 'The password was changed on the account page. All other sessions have ended.',
    },
    emailChanged: {
      subject: 'Your Nhịp Cầu account has moved to another address',
      text: 'The account of this address has just moved to another one; this address signs in no more. If that was not you, please contact the administrators of Nhịp Cầu.',
    },
    secondFactorOn: {
      subject: 'Two-step sign-in is on',
      text: 'From now on signing in takes a code from the authenticator app as well. All other sessions have ended.',
    },
    secondFactorOff: {
      subject: 'Two-step sign-in is off',
      text: 'From now on the password alone signs in.',
    },
    recoveryCodesRenewed: {
      subject: 'New recovery codes were made',
      text: 'The old recovery codes work no more.',
    },
    recoveryCodeUsed: {
      subject: 'A recovery code was used',
      text: 'Somebody has just used a recovery code of this account.',
    },
  },
}

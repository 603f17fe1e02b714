import type { accountReasons as inVietnamese } from '../vi/account-reasons.ts'

export const accountReasons: typeof inVietnamese = {
  linkOver: {
    title: 'This link no longer works',
    text: 'It was used already, is too old, or was cut off. Please ask for a new mail.',
  },
  addressTaken: {
    title: 'This address has an account already',
    text: 'Please sign in with it.',
  },
  weakPassword: {
    title: 'This password is too easy to guess',
    text: 'It resembles the name or the e-mail address. Please choose another, such as a few words that have nothing to do with each other.',
  },
  wrongPresentPassword: {
    title: 'The present password is not right',
    text: 'Please check it and try again.',
  },
  wrongCode: {
    title: 'The code is not right',
    text: 'It may have changed, or was used already. Type the code that the app shows now, or a recovery code that was not used.',
  },
  codesBlocked: {
    title: 'Too many wrong codes',
    text: 'Somebody who knows the password of this account is trying codes. Use a recovery code, or reset the password.',
  },
  secondStepOver: {
    title: 'Please sign in again',
    text: 'The time for the code is over, or too many codes were wrong. Please give your password again.',
  },
  secondFactorMissing: {
    title: 'Two-step sign-in is needed',
    text: 'An account of staff can be used only after two-step sign-in.',
  },
  secondFactorCompulsory: {
    title: 'It cannot be turned off',
    text: 'Two-step sign-in is compulsory for staff.',
  },
  secondFactorChanged: {
    title: 'Two-step sign-in has just changed',
    text: 'Open the page again to see how it stands.',
  },
  demonstrationAccount: {
    title: 'A shared demonstration account',
    text: 'It cannot be changed. Please create an account of your own.',
  },
  sessionOver: { title: 'This session has ended already', text: 'Nothing else needs doing.' },
  sameAddress: { title: 'This is the present address', text: 'Please give another one.' },
}

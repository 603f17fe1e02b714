import type { brokerMails as mailsInVietnamese, brokerRefusals as inVietnamese } from '../vi/broker-mails.ts'

/** What mails to enterprises say that an officer introduces to each other. */
export const brokerMails: typeof mailsInVietnamese = {
  proposed: {
    subject: 'The Department of Industry and Trade introduces {other} to {own}',
    text: 'An officer of the Hanoi Department of Industry and Trade thinks that {other} may be a good partner for {own} and introduces the two of you.',
    note: 'The introduction: {note}',
    next: '{other} has received this mail too. Either side can request a meeting; the officer will ask later how it went.',
    open: 'Request a meeting with {other}',
  },
  footer: 'This mail goes to those who manage {own} on Nhịp Cầu.',
}

/** Why a step of the broker desk was refused. */
export const brokerRefusals: typeof inVietnamese = {
  pairNotPossible: {
    title: 'These two enterprises cannot be introduced to each other',
    text: 'Please choose another partner.',
  },
  pairUnderWay: {
    title: 'These two enterprises are being introduced already',
    text: 'Open their pair on the broker desk and record the next step there.',
  },
  pairMovedOn: {
    title: 'Another officer has just recorded a step',
    text: 'The page now shows the latest state; what you typed is still here. Check it and record it again if it still holds.',
  },
  pairStepNotPossible: {
    title: 'The pair cannot move to this state',
    text: 'Choose one of the states that may follow.',
  },
  followUpPast: { title: 'This day has passed', text: 'Choose today or a later day.' },
}

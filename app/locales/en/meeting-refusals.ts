import type { meetingRefusals as shape } from '../vi/meeting-refusals.ts'

export const meetingRefusals: typeof shape = {
  reasons: {
    nobodyToMeet: {
      title: 'Nobody to meet yet',
      text: 'This enterprise has no representative on Nhịp Cầu yet, so it cannot receive meeting requests.',
    },
    publishFirst: {
      title: 'Your profile is not published',
      text: 'Whoever is asked must be able to see who asks. Publish the profile of your enterprise first.',
    },
    timePast: { title: 'Time in the past', text: 'A proposed time has passed. Choose another one.' },
    timeTaken: {
      title: 'This time has just been taken',
      text: 'One of the two sides has another meeting then. Choose another time or propose a new one.',
    },
    meetingMovedOn: {
      title: 'The meeting has changed',
      text: 'The other side has just updated this meeting. Look at its new state, then decide.',
    },
    notYourTurn: { title: 'Waiting for the other side', text: 'It is the other side’s turn to answer.' },
    notPossibleNow: {
      title: 'No longer possible',
      text: 'The meeting does not allow this in its present state.',
    },
    timeNotOffered: {
      title: 'This time is not on offer',
      text: 'Only one of the times now proposed can be accepted.',
    },
    reportSettled: { title: 'Already settled', text: 'Another officer has just settled this report.' },
    emptyMessage: { title: 'Empty message', text: 'Write something, or attach a file.' },
    amountUnclear: {
      title: 'Not a clear number',
      text: 'A number of nought or more is needed, such as 1,234.5.',
    },
    dayFull: {
      title: 'That day is full',
      text: 'Somebody who takes part has enough meetings on that day. Choose another day, or put it on the waiting list.',
    },
    ringOver: {
      title: 'The call is over',
      text: 'Nobody answered in time, so it has become a normal request. Propose a time.',
    },
    personNotThere: {
      title: 'This person does not speak for the enterprise',
      text: 'Choose one of its representatives, or send the request to the enterprise.',
    },
    personTwice: { title: 'One person, two parts', text: 'Everybody has one part in a meeting.' },
    leadNeeded: { title: 'Exactly one person leads', text: 'Choose who leads the meeting on your side.' },
    notWelcome: {
      title: 'This enterprise takes no contact from you',
      text: 'It has chosen not to receive requests and messages from your side.',
    },
    tooManyOpenRequests: {
      title: 'Many requests still wait for an answer',
      text: 'An enterprise may have {count} requests waiting. Wait for answers, or withdraw older ones.',
    },
  },
}

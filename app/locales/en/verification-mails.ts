import type { verificationMails as inVietnamese } from '../vi/verification-mails.ts'

/** What mails about claims and verification say. */
export const verificationMails: typeof inVietnamese = {
  open: 'Open on Nhịp Cầu',
  note: 'The officer says: {note}',
  footer: 'You get this mail because of a request about an enterprise on Nhịp Cầu.',
  decided: {
    claim: {
      approved: {
        subject: 'You now own {name} on Nhịp Cầu',
        text: 'Your claim was approved. You can edit the profile, invite colleagues and receive meeting requests.',
      },
      returned: {
        subject: 'More information needed: claim of {name}',
        text: 'An officer needs more information before deciding. Open the claim, add it and send it again.',
      },
      rejected: {
        subject: 'Your claim of {name} was rejected',
        text: 'If you have other evidence, you may send a new claim.',
      },
    },
    check: {
      approved: {
        subject: '{name} has been verified',
        text: 'The level, the day and the body now stand on the public page for 24 months.',
      },
      returned: {
        subject: 'More information needed: verification of {name}',
        text: 'An officer needs more information before deciding. Open the request, add it and send it again.',
      },
      rejected: {
        subject: '{name} has not been verified',
        text: 'The request was rejected. With other evidence you may send a new one.',
      },
    },
  },
  claimed: {
    subject: 'Somebody claims {name}',
    text: '{person} ({jobTitle}) asks to own {name} on Nhịp Cầu as well.',
    next: 'An officer will look at the evidence and decide. If this person is not of your enterprise, tell the Department of Industry and Trade.',
  },
}

import type { enterpriseRefusals as inVietnamese } from '../vi/enterprise-refusals.ts'

/** What the server answers when it refuses something about one's own enterprise; taken up by `refusals`. */
export const enterpriseRefusals: typeof inVietnamese = {
  reasons: {
    alreadyColleague: {
      title: 'They are a member already',
      text: 'You can change their role in the list of members.',
    },
    alreadyInvited: {
      title: 'This address is invited already',
      text: 'You can send the invitation again, or revoke it.',
    },
    tooManyInvitations: {
      title: '{count} invitations are waiting',
      text: 'Revoke some of them before you send more.',
    },
    lastOwner: {
      title: 'An enterprise needs at least one owner',
      text: 'Make somebody else an owner first.',
    },
    invitationUnknown: {
      title: 'This invitation is no longer there',
      text: 'The link is not right, or a newer mail has replaced it. Open the link of the newest mail.',
    },
    invitationUsed: { title: 'This invitation has been used', text: 'Each invitation works once.' },
    invitationRevoked: { title: 'This invitation was revoked', text: 'Please ask whoever invited you.' },
    invitationExpired: {
      title: 'This invitation has expired',
      text: 'Ask whoever invited you to send it again.',
    },
    invitedAnother: {
      title: 'The invitation was sent to another address',
      text: 'Tick the box to confirm that you are meant, or sign in with the account of that address.',
    },
    alreadyMember: {
      title: 'You act for this enterprise already',
      text: 'If you need to do more for it, ask its owner.',
    },
    requestWaits: {
      title: 'An earlier request waits',
      text: 'An officer is looking at it; you will get the answer by mail.',
    },
    tooManyRequests: {
      title: 'You have {count} requests waiting',
      text: 'Please wait until officers have decided some of them.',
    },
    familyMovedOn: {
      title: 'Somebody else has just changed this family',
      text: 'The newest version is shown; look at it and save again.',
    },
    familyExists: {
      title: 'A family of this name exists already',
      text: 'Change that one or choose another name.',
    },
    requestMovedOn: {
      title: 'This request has changed',
      text: 'Somebody has just decided or answered it. Open the page again to see.',
    },
    ownMatter: {
      title: 'This is a matter of your own',
      text: 'Another officer will decide this request.',
    },
    levelMissing: { title: 'No level chosen', text: 'Please choose how far it was checked.' },
    ownersOnly: {
      title: 'For owners only',
      text: 'Only an owner of the enterprise can do this.',
    },
    tooManyUnpublished: {
      title: 'You have {count} profiles that are not published',
      text: 'Publish some of them before you make another one.',
    },
    taxCodeKnown: {
      title: 'This number is in the directory already',
      text: 'Look it up again by its number, then claim the enterprise.',
    },
    notReadyToPublish: {
      title: 'The profile cannot be published yet',
      text: 'Add what is named as missing, then publish it.',
    },
    withheld: {
      title: 'This profile is withheld',
      text: 'An administrator keeps it from the public; the reason stands on the page of the profile. It can be published once it is released.',
    },
    recognisedStaysPublic: {
      title: 'This profile stays public',
      text: 'The enterprise has a recognised product, and recognitions are public.',
    },
  },
  fields: {
    phone: 'This is no telephone number; write it such as +84 24 3825 1234',
    linkWrong: 'One address is not right; write it such as https://company.com/about',
    tooManyLinks: '5 addresses at most',
    taxCodeLength: 'A tax code has 10 digits, or 13 for a dependent unit',
    taxCodePerson: 'This is the number of a person. Use the enterprise’s tax code of 10 digits',
    taxCodeCheck: 'This tax code cannot be right: please check each digit',
    taxCodeBranch: 'The last three digits of a dependent unit begin with 001',
    foreignNumber: 'A registration number has 4 to 30 Latin letters and digits, at least one digit',
    authorised: 'Please confirm that you may act for the enterprise',
  },
}

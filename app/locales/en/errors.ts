import { accountReasons } from './account-reasons.ts'
import type { refusals as inVietnamese } from '../vi/errors.ts'
import type { Words } from '../vi.ts'

export const errors: Words['errors'] = {
  heading: 'Something went wrong',
  requestNumber: 'Request number: {id}',
  goHome: 'Go to the home page',
  tryAgain: 'Try again',
  sendAgain: 'Send again',
  kept: 'What you typed is still here',
  keptHint: 'Change it if you like and send it again; there is no need to start over.',
  reasons: {
    unexpected: {
      title: 'Something unexpected went wrong',
      text: 'The error has been recorded. Please try again in a few minutes.',
    },
    notFound: {
      title: 'This page was not found',
      text: 'The address may have changed, or the content is no longer here. Try searching for it.',
    },
  },
}

export const refusals: typeof inVietnamese = {
  reasons: {
    ...accountReasons,
    notesUnreadable: {
      title: 'The notes could not be read',
      text: 'What was sent is not a change of notes and was not saved. Please load the page again.',
    },
    notesApart: {
      title: 'The notes do not fit together yet',
      text: 'This page lacks some changes of the other side. It fetches them and sends again.',
    },
    notesFull: {
      title: 'The notes are full',
      text: 'What was just written is not saved. Please shorten the notes and go on.',
    },
    notesClosed: {
      title: 'The shared notes are closed',
      text: 'This meeting does not take place any more, so its shared notes can only be read.',
    },
    notesMovedOn: {
      title: 'The notes were changed elsewhere',
      text: 'Another page of this account has saved a newer version. What was just written is still here; saving again replaces the other.',
    },
    databaseAway: {
      title: 'The service is interrupted for a moment',
      text: 'The database cannot be reached. Nothing was saved; please try again in a few seconds.',
    },
    starting: { title: 'The service is starting', text: 'Please try again in a few seconds.' },
    signInFirst: { title: 'Sign in first', text: 'Please sign in to continue.' },
    wrongPassword: {
      title: 'Not signed in',
      text: 'The e-mail address or the password is wrong. Please check both and try again.',
    },
    membersOnly: {
      title: 'For member enterprises',
      text: 'This account does not act for an enterprise yet, so it cannot use this part.',
    },
    notAllowed: { title: 'Not allowed', text: 'This account may not do what was asked.' },
    foreignOrigin: {
      title: 'Request refused',
      text: 'The form was sent from another site. Open the page on Nhịp Cầu again and send it from there.',
    },
    unreadableForm: {
      title: 'The form could not be read',
      text: 'What was sent is malformed. Please reload the page.',
    },
    tooLarge: { title: 'Too much data', text: 'What was sent is larger than allowed ({megabytes} MB).' },
    fileNotFound: {
      title: 'File not found',
      text: 'The file is gone, or this account may not see it.',
    },
    fileTooLarge: {
      title: 'The file is too large',
      text: 'A file may have at most {megabytes} MB. What was typed is still here; please choose a smaller one.',
    },
    tooManyFiles: {
      title: 'Too many files',
      text: 'At most {count} files can be chosen at a time; those after that were not taken.',
    },
    claimNeedsEvidence: {
      title: 'A claim needs evidence',
      text: 'Add a file, such as the business registration or an authorisation, or a link to a page that shows it.',
    },
    tooManyPapers: {
      title: 'Too many files',
      text: 'A request has at most {count} files. Remove one that was sent, or join some into one.',
    },
    noFile: {
      title: 'No file has come',
      text: 'Please choose a file and send it again.',
    },
    notAPhoto: {
      title: 'This file is not a photo',
      text: 'Its content has to be a JPEG, PNG or WebP picture; another name does not make it one.',
    },
    photoOfPhone: {
      title: 'HEIC pictures cannot be used',
      text: 'Browsers cannot show HEIC. Choose “Most compatible” in the camera settings of the phone, or save the picture as JPEG.',
    },
    notADocument: {
      title: 'This kind of file cannot be used',
      text: 'Its content has to be PDF, JPEG or PNG; another name does not make it one.',
    },
    photoUnreadable: {
      title: 'The picture cannot be opened',
      text: 'The file is damaged or incomplete. Save the picture once more and try again.',
    },
    photoTooManyPixels: {
      title: 'The picture has too many pixels',
      text: 'At most {megapixels} million pixels. Make the picture smaller and try again.',
    },
    photoTooSmall: {
      title: 'The picture is too small',
      text: 'Each side needs at least {pixels} pixels to be clear.',
    },
    photosBusy: {
      title: 'Many pictures are being worked on',
      text: 'Please try again in {seconds} seconds.',
    },
    filesOfDay: {
      title: 'Many files in one day',
      text: 'One person can hand in {megabytes} MB a day. Please try again later.',
    },
    recordMovedOn: {
      title: 'A record has just changed',
      text: 'One of the two was changed after this page was opened. Its present values are shown; look again, then merge.',
    },
    cannotBeOne: {
      title: 'These two cannot be merged',
      text: 'Something cannot belong to one enterprise alone, such as a meeting between the two. Settle that first.',
    },
    mergeUndone: { title: 'This merge has been undone', text: 'Both records are as they were.' },
    mergeTooOld: { title: 'Too late to undo', text: 'A merge can be undone for {days} days.' },
    mergeBuiltUpon: {
      title: 'Undo the later merge first',
      text: 'The surviving record was merged again since. Undo the newest merge, then this one.',
    },
    badParameters: {
      title: 'Wrong parameters',
      text: 'Some parameters are not valid; see “errors” for details.',
    },
    importMovedOn: {
      title: 'This import has moved on',
      text: 'Something else happened to it just now. Reload the page to see how it stands.',
    },
    nothingToImport: {
      title: 'There is nothing to import',
      text: 'No row is new or changed, or a required column is missing.',
    },
    importNotUndoable: {
      title: 'It cannot be undone',
      text: 'An import can be undone for 24 hours only.',
    },
    fileGone: {
      title: 'The file is gone',
      text: 'The uploaded file is no longer kept. Please upload it again.',
    },
    badAddress: {
      title: 'This address is not right',
      text: 'Something in the address of this page is not valid. Open the page from the menu again.',
    },
    badInput: { title: 'Not accepted yet', text: 'Please check the marked fields.' },
    tooMany: {
      title: 'Too fast',
      text: 'The limit has been reached. Please try again in {seconds} seconds.',
    },
    recordNotFound: {
      title: 'Not in the directory',
      text: 'This enterprise or product is not in the directory any more.',
    },
    shortlistNotFound: {
      title: 'No such shortlist',
      text: 'This list is gone, or does not belong to this account.',
    },
    shortlistFull: {
      title: 'The list has its {count} entries',
      text: 'Take off what is not needed any more, or save to another list.',
    },
    tooManyShortlists: { title: '{count} lists already', text: 'Delete a list that is not used any more.' },
    shortlistOfAnother: {
      title: 'Cannot be moved to this list',
      text: 'The two lists belong to different owners.',
    },
    alreadyInShortlist: {
      title: 'Already on the list “{name}”',
      text: 'It can be taken off the list that is open.',
    },
    entryNotFound: {
      title: 'Not on the list any more',
      text: 'A colleague may just have taken it off or moved it.',
    },
    choiceMovedOn: {
      title: 'The choice has changed',
      text: 'A colleague has just chosen anew for this partner. Load the page again to see it.',
    },
    colleagueNotFound: {
      title: 'Colleague not found',
      text: 'This person does not act for the enterprise any more.',
    },
    noteNotFound: { title: 'No such note', text: 'It may just have been removed.' },
    noteOfAnother: {
      title: 'The note of somebody else',
      text: 'Only its author can change it; its author or an owner account of the enterprise can remove it.',
    },
    tooManyNotes: { title: '{count} notes already', text: 'Remove an old note before adding another.' },
    savedSearchNotFound: {
      title: 'Saved search not found',
      text: 'This search no longer exists, or it does not belong to this account.',
    },
    searchAlreadySaved: {
      title: 'This search is saved already',
      text: 'It is in the list of saved searches.',
    },
    tooManySavedSearches: {
      title: '{count} searches are saved',
      text: 'An account can save {count} searches at most. Delete one that is no longer needed.',
    },
    nothingToSave: { title: 'No condition yet', text: 'Type words or choose filters before saving.' },
    searchTooLong: {
      title: 'Too many conditions',
      text: 'Take out some filters or shorten the words, then save again.',
    },
    linkNotFound: {
      title: 'This link is not right',
      text: 'It may have been cut while copying. Open it from the mail again.',
    },
    enterpriseNotFound: {
      title: 'Enterprise not found',
      text: 'This enterprise is no longer in the directory.',
    },
    meetingNotFound: {
      title: 'Meeting not found',
      text: 'The meeting does not exist, or it does not belong to an enterprise of this account.',
    },
    notYourEnterprise: {
      title: 'Not an enterprise of this account',
      text: 'Only people who act for the enterprise can do this.',
    },
    editorsOnly: {
      title: 'Representatives cannot change the profile',
      text: 'Owners and editors of the enterprise can.',
    },
    profileMovedOn: {
      title: 'Somebody else has just changed the profile',
      text: 'Nothing is lost: choose below between yours and what was just saved, then save again.',
    },
    productMovedOn: {
      title: 'Somebody else has just changed this product',
      text: 'Nothing is lost: choose below between yours and what was just saved, then save again.',
    },
    recognisedName: {
      title: 'The name stands in a decision',
      text: 'The Vietnamese name of a recognised product cannot be changed here.',
    },
    recognisedStays: {
      title: 'The product is recognised',
      text: 'It stands in a decision of recognition and cannot be taken out.',
    },
    tooManyProducts: {
      title: 'There are {count} products already',
      text: 'Take out what you no longer sell before you add more.',
    },
    hsNotInTable: {
      title: '{count, plural, one {There is no HS code} other {There are no HS codes}} {codes}',
      text: 'The table of the Harmonised System in force lacks it. Please check each digit, or give the four digits of the heading.',
    },
    photoGone: {
      title: 'A photo is gone',
      text: 'A photo of the form is gone or named twice. Remove it and choose it again.',
    },
    tooManyPhotos: {
      title: 'Too many photos',
      text: 'A product has at most {count} photos.',
    },
    tooManySites: {
      title: 'There are {count} places already',
      text: 'Remove those that are no longer used before you add more.',
    },
    lastSite: {
      title: 'This is the only place',
      text: 'Change it, or add another one before you remove it.',
    },
    foundedAhead: {
      title: 'A year that has not come yet',
      text: 'Please look at the year of foundation again.',
    },
    issuedAhead: { title: 'A day that has not come yet', text: 'Please look at the day of issue again.' },
    certificateKnown: {
      title: 'This certificate is there already',
      text: 'The profile has a certificate of this standard with this number.',
    },
    tooManyCertificates: {
      title: '{count} certificates already',
      text: 'Remove expired ones before adding another.',
    },
    certificateOfSource: {
      title: 'A certificate from a public source',
      text: 'It was not entered by the enterprise, so it cannot be removed here.',
    },
    ownEnterprise: { title: 'This is your own enterprise', text: 'Choose another enterprise to meet.' },
    synonymsNotFound: {
      title: 'Group not found',
      text: 'This group no longer exists. Open it again from the list.',
    },
    synonymChangeNotFound: { title: 'Change not found', text: 'This change is no longer in the history.' },
    synonymsMovedOn: {
      title: 'Somebody else has just changed this group',
      text: 'Changed by {name}. What you typed is still here: compare it with the present words below, preview it, and save again if you still want to.',
    },
    synonymsChangedSince: {
      title: 'These words were changed again since',
      text: 'After that change the group was changed at: {words}. Undo the later changes first, or open the group and edit it.',
    },
    synonymsNoGroup: {
      title: 'Too few words would be left',
      text: 'Without this change the group would have fewer than two words. Open it to edit it, or stop using it.',
    },
    synonymsUnchanged: {
      title: 'Nothing has changed',
      text: 'The words are just as they are now, so there is nothing to save.',
    },
    idMistyped: {
      title: 'This id is mistyped',
      text: 'The check symbol at its end does not fit, so at least one character is wrong or two have changed places. Please compare it with where it was found; an id looks like NC-E-7K3M2Q4X-C.',
    },
    methodNotAllowed: {
      title: 'This method cannot be used here',
      text: 'Allowed are: {allow}.',
    },
    noSuchCall: {
      title: 'There is nothing at this address',
      text: 'The addresses that exist are described at /developers.',
    },
    badCursor: {
      title: 'The cursor is not right',
      text: 'It was changed, or belongs to another list. Read from the beginning again, without “cursor”.',
    },
    tokenInvalid: {
      title: 'The token is not valid',
      text: 'It is wrong, was withdrawn, or is past its last day. A new one can be made under your account.',
    },
    tokenNeeded: {
      title: 'A token is needed',
      text: 'Send “Authorization: Bearer …” with a token that has the scope “{scope}”.',
    },
    scopeMissing: {
      title: 'The token does not reach this far',
      text: 'A token with the scope “{scope}” is needed.',
    },
    jsonExpected: {
      title: 'The body cannot be read',
      text: 'It must be valid JSON, with “Content-Type: application/json”.',
    },
    ifMatchNeeded: {
      title: 'A version is needed',
      text: 'Send “If-Match” with the ETag of your last read, so that nobody else’s change is overwritten.',
    },
    staleVersion: {
      title: 'It has changed meanwhile',
      text: 'The present version is not the one in “If-Match”. Read it again, then send the change once more.',
    },
    personNotFound: { title: 'Account not found', text: 'There is no such account, or no longer.' },
    ownAdministratorRole: {
      title: 'Not possible for oneself',
      text: 'One’s own role of administrator has to be revoked by another administrator.',
    },
    lastAdministrator: {
      title: 'This is the last administrator',
      text: 'Make somebody else an administrator first.',
    },
    blockOneself: {
      title: 'Not possible for oneself',
      text: 'Another administrator can block this account.',
    },
    personErased: { title: 'Deleted account', text: 'Nothing can be changed about a deleted account.' },
    viewOneself: { title: 'This is your own account', text: 'Choose somebody else.' },
    viewAdministrator: { title: 'Not possible', text: 'Nobody can view as another administrator.' },
    viewErased: { title: 'Deleted account', text: 'There is nothing left to view as this person.' },
    viewingReadsOnly: {
      title: 'Viewing as another person',
      text: 'You can look, not change anything. End viewing first.',
    },
    hiddenWhileViewing: {
      title: 'Private to this person',
      text: 'Mailbox, account settings and access tokens stay closed while viewing as another person.',
    },
    jobNotFound: { title: 'No longer there', text: 'It may have been done or discarded meanwhile.' },
    administratorStays: {
      title: 'Administrators cannot delete their own account',
      text: 'Another administrator has to revoke that role first.',
    },
    accountBlocked: {
      title: 'This account is blocked',
      text: 'An administrator has blocked it. Please contact the Department to learn why.',
    },
    tokenNotFound: {
      title: 'There is no such token',
      text: 'It is gone, or belongs to another account.',
    },
    tooManyTokens: {
      title: '{count} tokens are in use',
      text: 'Withdraw one before making another.',
    },
    badIdempotencyKey: {
      title: 'The Idempotency-Key is not right',
      text: 'It takes 1 to 200 printable ASCII characters without spaces.',
    },
    idempotencyKeyUsed: {
      title: 'The Idempotency-Key was used before',
      text: 'It belongs to another request. Each new request needs a key of its own.',
    },
    stillUnderWay: {
      title: 'The first request is still under way',
      text: 'Send it again in a few seconds, with the same key.',
    },
    anyTokenNeeded: {
      title: 'A token is needed',
      text: 'Send “Authorization: Bearer …”.',
    },
    webhookNotFound: {
      title: 'There is no such webhook',
      text: 'It is gone, or belongs to another enterprise.',
    },
    tooManyWebhooks: {
      title: 'There are {count} addresses already',
      text: 'Delete one that is no longer used.',
    },
    webhookUrl_address: {
      title: 'The address is not right',
      text: 'It takes a full address without a user name, such as https://company.vn/nhip-cau',
    },
    webhookUrl_https: {
      title: 'An https address is needed',
      text: 'Messages are sent over encrypted connections only.',
    },
    webhookUrl_inside: {
      title: 'The address leads inside',
      text: 'It must be reachable from the internet; nothing is sent into private networks.',
    },
    unknownCommand: { title: 'Unknown command', text: 'The server does not know this command.' },
  },
  fields: {
    required: 'This field is needed',
    invalid: 'This value is not right',
    email: 'This is not a complete e-mail address, such as name@company.com',
    choose: 'Choose a value from the list',
    tooShort: 'At least {count} characters are needed',
    tooLong: 'At most {count} characters',
    tooFew: 'At least {count} needed',
    tooMany: 'At most {count}',
    tooSmall: 'Not less than {minimum}',
    tooLarge: 'Not more than {maximum}',
    unknown: 'There is no such parameter: {names}',
    website: 'This is not an address of a website, such as www.company.com',
    passwordCommon:
      'This password is too easy to guess; try a few words that have nothing to do with each other',
    privacy: 'Please agree to the notice on personal data',
    timeZone: 'Please choose a time zone from the list',
    hsTooShort: 'An HS code needs four or six digits',
    hsUnknown: 'There is no HS code “{text}”',
    vsicUnknown: 'There is no VSIC code “{text}”',
    unknownCountry: '“{text}” is not a country known here',
    timePast: 'This time has passed',
    timeTooFar: 'Times can be proposed for the next 180 days',
    endBeforeStart: 'The end must come after the start',
    meetingTooLong: 'A meeting lasts 8 hours at most',
    timeMissing: 'Propose at least one time',
    timeGap: 'This time does not exist in the chosen time zone',
    phraseMissing: 'At least one word is needed here or in the English box',
    phraseAlone: 'A group needs at least two words',
    phraseTwice: '“{text}” is written twice',
    phraseTooLong: '“{text}…” is longer than 80 characters',
    phraseWithoutLetters: '“{text}” has neither letters nor digits',
    tooManyPhrases: 'A group has at most {text} words',
    publicId: 'Not a valid id, which looks like NC-E-7K3M2Q4X-C',
    quietNothing: 'Quiet hours must end at another time than they begin',
    timesOverlap: 'Two of the proposed times overlap',
  },
}

import type { needRefusals as inVietnamese } from '../vi/need-refusals.ts'

/** What the server answers when it refuses something about needs; taken up by `refusals`. */
export const needRefusals: typeof inVietnamese = {
  reasons: {
    needNotFound: {
      title: 'There is no such need',
      text: 'It is gone, has expired, or this account may not see it.',
    },
    needMovedOn: {
      title: 'The need has just changed',
      text: 'Nothing is lost: the page shows its latest state. Please look again and go on.',
    },
    needIsClosed: { title: 'The need is closed', text: 'Open it again before you edit it.' },
    needHasExpired: {
      title: 'Its last day has passed',
      text: 'Change the last day of the draft, then post it.',
    },
    needNotOpen: { title: 'The need no longer takes answers', text: 'It was closed or has expired.' },
    tooManyNeeds: {
      title: 'There are {count} needs already',
      text: 'Close those that you no longer have before you add more.',
    },
    tooManyNeedFiles: {
      title: 'Too many files',
      text: 'A need has at most {count} files. Remove some or put them into one.',
    },
    deadlinePast: { title: 'This day has passed', text: 'Choose a day after today, or leave it empty.' },
    expiryPast: { title: 'The last day has passed', text: 'Choose today or a later day.' },
    expiryTooFar: {
      title: 'The last day is too far away',
      text: 'A need is open for at most {count} days; it can be renewed later.',
    },
    chosenUnknown: {
      title: 'No enterprise is called “{text}”',
      text: 'Choose a name that is proposed, or paste the code NC-E-… from the page of the enterprise.',
    },
    chosenAmbiguous: {
      title: 'Several enterprises are called “{text}”',
      text: 'Paste the code NC-E-… from the page of the one you mean.',
    },
    ownNeed: { title: 'This is a need of your own enterprise', text: 'Others can answer it.' },
    answerSettled: {
      title: 'The buyer has decided',
      text: 'This answer can no longer be changed or withdrawn.',
    },
    answerNotFound: { title: 'There is no answer', text: 'This enterprise has not answered the need.' },
    answerMovedOn: {
      title: 'The answer has just changed',
      text: 'It may have been withdrawn, or a colleague has decided. The page shows its latest state.',
    },
    answerProduct: {
      title: 'The product is not of the enterprise that answers',
      text: 'Choose one of its products, or none.',
    },
    tooManyCapabilities: {
      title: 'There are {count} processes already',
      text: 'Remove some before you add more.',
    },
    asOfFuture: { title: 'This day is yet to come', text: 'Choose today or an earlier day.' },
  },
  fields: {
    numberUnclear: 'A number is needed, such as 1,234.5',
    numberPositive: 'A number above 0 is needed',
    tooManyDecimals: 'At most {count, number} decimals',
    unitMissing: 'A quantity needs a unit',
    quantityMissing: 'A period needs a quantity',
    currencyMissing: 'A price needs a currency',
    priceMissing: 'A currency needs a price',
    provinceAbroad: 'Provinces are for delivery in Vietnam only',
    regionsClash: 'A place is both preferred and excluded',
    regionUnknown: 'No country or province is called “{text}”',
    chosenMissing: 'Name at least one enterprise that may see it',
    processUnknown: 'No process is called “{text}”; choose one that is proposed',
    certificateUnknown: 'No certificate is called “{text}”; choose one that is proposed',
  },
}

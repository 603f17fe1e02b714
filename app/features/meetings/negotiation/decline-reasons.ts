export const DECLINE_REASONS = ['noFit', 'noCapacity', 'notNow', 'alreadySupplied', 'other'] as const

/** Why a request is withdrawn or an agreed meeting called off. */
export const CANCEL_REASONS = [
  'planChanged',
  'cannotCome',
  'noLongerNeeded',
  'madeByMistake',
  'other',
] as const

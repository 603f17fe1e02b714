/** Reasons that people give; the list is closed so that they can be counted. */
export const DECLINE_REASONS = ['noFit', 'noCapacity', 'notNow', 'alreadySupplied', 'other'] as const

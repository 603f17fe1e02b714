/** How far two enterprises have come that an officer brings together. */
export const PAIR_STATES = ['proposed', 'introduced', 'met', 'agreed', 'dropped'] as const
export type PairState = (typeof PAIR_STATES)[number]

/** Staying where it is counts as a step too: something was noted or a day was set. */
const NEXT: Record<PairState, readonly PairState[]> = {
  proposed: ['proposed', 'introduced', 'met', 'agreed', 'dropped'],
  introduced: ['introduced', 'met', 'agreed', 'dropped'],
  met: ['met', 'agreed', 'dropped'],
  agreed: ['agreed', 'dropped'],
  dropped: ['dropped', 'proposed'],
}

/** The states that a pair may take with its next step. */
export function nextStates(state: PairState): readonly PairState[] {
  return NEXT[state]
}

/** Whether the two are still being brought together. */
export function isUnderWay(state: PairState): boolean {
  return state !== 'agreed' && state !== 'dropped'
}

/** Whether an officer wants to ask again in this state: also how an agreement goes, but not after the end. */
export function isFollowed(state: PairState): boolean {
  return state !== 'dropped'
}

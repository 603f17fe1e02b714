/** Where a meeting can be. */
export const MEETING_PLACES = ['online', 'at_requester', 'at_responder', 'at_event'] as const

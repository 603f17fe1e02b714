/** What a link in a mail can do for a person. Other times are proposed on the page of the meeting. */
export const MAIL_INTENTS = ['accept', 'decline', 'keepTime', 'wait'] as const
export type MailIntent = (typeof MAIL_INTENTS)[number]

/** The steps of a meeting that each of them brings about. */
export const STEPS_OF: Readonly<Record<MailIntent, readonly string[]>> = {
  accept: ['accepted', 'rescheduled'],
  decline: ['declined'],
  keepTime: ['timeKept'],
  wait: ['waiting'],
}

/** Path of the page behind a link. */
export function answerPath(token: string): string {
  return `/answers/${token}`
}

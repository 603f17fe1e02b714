const COMMANDS = [
  'answer',
  'withdraw',
  'promise',
  'shortlist',
  'decline',
  'reconsider',
  'award',
  'approve',
  'return',
  'close',
  'submit',
  'reopen',
  'renew',
] as const
/** What the page of a need can do, as it stands in the address after it. */
export type NeedCommand = (typeof COMMANDS)[number]

/** Whether an address says something that the page knows. */
export function isNeedCommand(text: string | null): text is NeedCommand {
  return COMMANDS.some((command) => command === text)
}

/** The name of the mail that tells a kind of notification. */
export function mailKind(kind: string): string {
  return `meeting.${kind}`
}

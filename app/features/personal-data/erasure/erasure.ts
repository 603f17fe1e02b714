/** How long a deletion can be taken back, by signing in. */
export const GRACE_DAYS = 7

/** When an account whose owner asks now is erased. */
export function eraseDueAt(now: Date): Date {
  return new Date(now.getTime() + GRACE_DAYS * 86_400_000)
}

/** The address of an account that is no more: no mail ever goes there, and nobody can sign up with it (RFC 2606). */
export function erasedAddress(personId: string): string {
  return `erased-${personId}@erased.invalid`
}

/** What stands in place of the name where others are concerned: the same everywhere, in both languages, for no one to find. */
export function pseudonym(personId: string): string {
  return `Ẩn danh / Anonymous ${personId.slice(-6).toUpperCase()}`
}

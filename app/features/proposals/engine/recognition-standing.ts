import type { HeldRecognition, IsoDate } from './proposal.ts'

/** A term that is not established is not guessed: such a recognition counts as its status says. */
export function isInForce({ status, validTo }: HeldRecognition, day: IsoDate): boolean {
  return status === 'recognised' && (validTo === null || validTo >= day)
}

/** The recognition that a seal stands for: one in force before one that ended, then the newest. Revoked ones never. */
export function foremost(recognitions: readonly HeldRecognition[], day: IsoDate): HeldRecognition | null {
  const [first] = recognitions
    .filter((each) => each.status !== 'revoked')
    .toSorted(
      (a, b) =>
        Number(isInForce(b, day)) - Number(isInForce(a, day)) ||
        b.yearTo - a.yearTo ||
        (a.id < b.id ? -1 : 1),
    )
  return first ?? null
}

import type { Party } from '../engine/proposal.ts'

type Side = Pick<Party, 'id' | 'group' | 'sanctioned' | 'choices'>

/**
 * Whether an officer may bring these two together at all: different enterprises of different groups, neither under
 * sanctions, and neither has said "never" of the other. Which of these speaks against it is nobody's business but theirs.
 */
export function isPairPossible(first: Side, second: Side): boolean {
  if (first.id === second.id || first.sanctioned || second.sanctioned) return false
  if (first.group !== null && first.group === second.group) return false
  return !saidNever(first, second) && !saidNever(second, first)
}

function saidNever(one: Side, other: Side): boolean {
  return one.choices.some(({ partner, kind }) => partner === other.id && kind === 'never')
}

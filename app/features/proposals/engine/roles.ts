import type { PartyRole } from './proposal.ts'

/** Who makes or supplies goods. */
export const MAKERS: readonly PartyRole[] = ['producer', 'supplier']
/** Who trades in goods or invests in their makers. */
export const TRADERS: readonly PartyRole[] = ['buyer', 'investor']
/** Who may want goods at all; associations do not. */
export const TAKERS: readonly PartyRole[] = [...MAKERS, ...TRADERS]

/** Whether the party has one of these roles. */
export function isOneOf(party: { roles: readonly PartyRole[] }, roles: readonly PartyRole[]): boolean {
  return party.roles.some((role) => roles.includes(role))
}

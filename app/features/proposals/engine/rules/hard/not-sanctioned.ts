import type { HardRule } from '../rule.ts'

/** Nobody is brought together with an enterprise that stands under sanctions, on either side. */
export const notSanctioned: HardRule = {
  id: 'notSanctioned',
  holds: ({ asker, partner }) => !asker.sanctioned && !partner.sanctioned,
}

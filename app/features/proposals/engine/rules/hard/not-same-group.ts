import type { HardRule } from '../rule.ts'

/** Companies under one roof know each other. */
export const notSameGroup: HardRule = {
  id: 'notSameGroup',
  holds: ({ asker, partner }) => asker.group === null || asker.group !== partner.group,
}

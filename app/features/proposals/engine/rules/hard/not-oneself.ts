import type { HardRule } from '../rule.ts'

/** Nobody is proposed to themselves. */
export const notOneself: HardRule = {
  id: 'notOneself',
  holds: ({ asker, partner }) => asker.id !== partner.id,
}

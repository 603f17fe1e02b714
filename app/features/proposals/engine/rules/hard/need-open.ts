import type { HardRule } from '../rule.ts'

/** A need that is closed, a draft or past its expiry proposes nobody, from that instant on. */
export const needOpen: HardRule = {
  id: 'needOpen',
  holds: ({ wish, moment }) =>
    wish.open && (wish.expiresAt === null || Date.parse(wish.expiresAt) > Date.parse(moment.instant)),
}

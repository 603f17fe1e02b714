import type { HardRule } from '../rule.ts'

/** A need that is shown to chosen enterprises only is proposed to them alone. */
export const invited: HardRule = {
  id: 'invited',
  holds: ({ wish, supplier, about }) =>
    // Whoever asks for partners for a need of its own looks for others to invite.
    about === 'need' || wish.invited === null || wish.invited.includes(supplier.id),
}

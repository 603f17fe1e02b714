import { isValidOn } from '../../certificate-validity.ts'
import type { HardRule } from '../rule.ts'

/** Every certificate that the wish requires is held by the supplying side and valid on the day. */
export const certificateValid: HardRule = {
  id: 'certificateValid',
  holds: ({ wish, supplier, moment }) =>
    wish.requiredCertificates.every((standard) =>
      supplier.certificates.some((held) => held.standard === standard && isValidOn(held, moment.day)),
    ),
}

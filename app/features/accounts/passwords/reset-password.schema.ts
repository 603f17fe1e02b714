import { z } from 'zod'

import { EmailAddress } from '../person.schema.ts'
import { NewPassword } from './password.schema.ts'

/** Asks for a link that lets a new password be chosen. */
export const RequestReset = z.object({
  email: EmailAddress,
  /** Where to go afterwards: a path of this site. */
  returnTo: z.string().max(2000).optional(),
})

/** Chooses a new password by such a link. */
export const ResetPassword = z.object({ password: NewPassword })

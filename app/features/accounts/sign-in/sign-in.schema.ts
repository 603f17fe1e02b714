import { z } from 'zod'

export const SignIn = z.object({
  email: z.email().max(320),
  password: z.string().min(1).max(200),
  /** Where to go afterwards: a path of this site. */
  returnTo: z.string().max(2000).optional(),
})

import { z } from 'zod'

import { strengthOf } from './password-strength.ts'
import { PASSWORD_LETTERS } from './password.ts'

/** A password that somebody chooses: long enough, and none that a guesser would try early. */
export const NewPassword = z
  .string()
  .min(PASSWORD_LETTERS.least)
  .max(PASSWORD_LETTERS.most)
  .refine((password) => strengthOf(password) !== 'weak', { params: { key: 'passwordCommon' }, abort: true })

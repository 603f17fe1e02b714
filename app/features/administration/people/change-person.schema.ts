import { z } from 'zod'

import { LEAST_REASON_LETTERS, MOST_REASON_LETTERS } from '../viewing/viewing.ts'

import { STAFF_ROLES } from './people.ts'

const reason = z
  .string()
  .transform((typed) =>
    typed
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(LEAST_REASON_LETTERS).max(MOST_REASON_LETTERS))
const role = z.enum(STAFF_ROLES)

/** What an administrator can do to one account. */
export const ChangePerson = z.discriminatedUnion('command', [
  z.object({ command: z.literal('grant'), role }),
  z.object({ command: z.literal('revoke'), role }),
  z.object({ command: z.literal('block'), reason }),
  z.object({ command: z.literal('unblock') }),
  z.object({ command: z.literal('endSessions') }),
  z.object({ command: z.literal('resetSecondFactor') }),
  z.object({ command: z.literal('view'), reason }),
])
export type ChangePerson = z.output<typeof ChangePerson>

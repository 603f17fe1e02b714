import { z } from 'zod'

import { neededLine } from '#app/platform/typed-text.ts'

import { LEAST_REASON_LETTERS, MOST_REASON_LETTERS } from '../viewing/viewing.ts'

import { STAFF_ROLES } from './people.ts'

const reason = neededLine(MOST_REASON_LETTERS, LEAST_REASON_LETTERS)
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

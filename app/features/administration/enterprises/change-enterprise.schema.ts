import { z } from 'zod'

import { neededLine } from '#app/platform/typed-text.ts'

import { LEAST_REASON_LETTERS, MOST_REASON_LETTERS } from '../viewing/viewing.ts'

/** What an administrator can do to one enterprise. */
export const ChangeEnterprise = z.discriminatedUnion('command', [
  z.object({ command: z.literal('withhold'), reason: neededLine(MOST_REASON_LETTERS, LEAST_REASON_LETTERS) }),
  z.object({ command: z.literal('release') }),
])
export type ChangeEnterprise = z.output<typeof ChangeEnterprise>

import { z } from 'zod'

import { MEMBER_ROLES } from './team.ts'

const role = z.enum(MEMBER_ROLES)

/** What the page of a team can do. */
export const CommandTeam = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('invite'),
    email: z
      .string()
      .transform((typed) => typed.trim())
      .pipe(z.email().max(254)),
    role,
    language: z.enum(['vi', 'en']),
  }),
  z.object({ command: z.literal('resend'), id: z.uuid() }),
  z.object({ command: z.literal('revoke'), id: z.uuid() }),
  z.object({ command: z.literal('role'), person: z.uuid(), role }),
  z.object({ command: z.literal('remove'), person: z.uuid() }),
  z.object({ command: z.literal('leave') }),
])
export type CommandTeam = z.output<typeof CommandTeam>

/** Accepts an invitation; `confirmed` where the account has another address than was invited. */
export const AcceptInvitation = z.object({ confirmed: z.string().optional() })

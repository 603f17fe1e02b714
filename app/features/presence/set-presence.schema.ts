import { z } from 'zod'

import { WISHES } from './presence.ts'

/** Browsers post words, programs send truth values. */
const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((typed) => typed === 'true')])

export const SetPresence = z.object({
  state: z.enum(WISHES),
  /** Left out: as it was. */
  shown: yesOrNo.optional(),
})
export type SetPresence = z.output<typeof SetPresence>

/** The form, which also says where it stood, for browsers without script. */
export const PresenceForm = SetPresence.extend({ returnTo: z.string().max(2000).optional() })

export const WatchPresence = z.object({ watch: yesOrNo })

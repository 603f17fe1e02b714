import { z } from 'zod'

import { SWITCHES } from '../notification.ts'
import { SETTINGS_ON } from './settings-form.ts'
import { mailWishesFor } from './wishes.ts'

/** Choices by mail as the form sends them: "requests.digest". */
const MAIL = SWITCHES.flatMap((about) => mailWishesFor(about).map((wish) => `${about}.${wish}`))

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** How a person wishes to be told, as the form of the settings sends it. */
export const KeepSettings = z
  .object({
    /** Switches that the list shows. */
    shown: z.array(z.enum(SWITCHES)).default([]),
    mail: z.array(z.enum(MAIL as [string, ...string[]])).default([]),
    digestHour: z.coerce.number().int().min(0).max(23),
    on: z.array(z.enum(SETTINGS_ON)).default([]),
    quietFrom: time,
    quietUntil: time,
  })
  .refine(({ on, quietFrom, quietUntil }) => !on.includes('quiet') || quietFrom !== quietUntil, {
    path: ['quietUntil'],
    params: { key: 'quietNothing' },
  })
export type KeepSettings = z.output<typeof KeepSettings>

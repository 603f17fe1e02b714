import { z } from 'zod'

import { isTimeZone } from '#app/platform/time-zone.ts'

import { presentZone } from './time-zones.ts'

/** What a person is called, on one line. */
export const PersonName = z
  .string()
  .transform((name) =>
    name
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(100))

/** An address as people type it. 254 characters is the most that mail carries. */
export const EmailAddress = z.string().trim().pipe(z.email().max(254))

/** An IANA name, such as Asia/Ho_Chi_Minh. */
export const TimeZone = z
  .string()
  .max(60)
  .transform(presentZone)
  .refine(isTimeZone, { params: { key: 'timeZone' } })

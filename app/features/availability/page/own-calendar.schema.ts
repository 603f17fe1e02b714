import { z } from 'zod'

import { neededLine, typedLine } from '#app/platform/typed-text.ts'

import { dayOfText } from '../free/zone-clock.ts'
import { hoursOf, mondayOnWorkingDays, weekOf } from './typed-hours.ts'

const time = z.string().max(20).optional()
const rows = z.array(z.object({ from: time, until: time }).optional()).max(6)

const hours = z
  .object({
    command: z.literal('hours'),
    /** Takes over Monday to the other working days. */
    copy: z.literal('monday').optional(),
    days: z
      .array(z.object({ hours: rows.optional() }).optional())
      .max(7)
      .optional(),
  })
  .superRefine((input, context) => {
    for (const { day, row, key } of weekOf(typedDays(input)).faults)
      context.addIssue({ code: 'custom', params: { key }, path: ['days', day, 'hours', row, 'from'] })
  })

/** The rows of each day that somebody typed, Monday first. */
export function typedDays({ copy, days = [] }: Pick<z.output<typeof hours>, 'copy' | 'days'>) {
  const week = Array.from({ length: 7 }, (_, day) => (days[day]?.hours ?? []).map((row) => row ?? {}))
  return copy === 'monday' ? mondayOnWorkingDays(week) : week
}

const LONGEST_DAYS = 366
const day = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text))

const addException = z
  .object({
    command: z.literal('addException'),
    kind: z.enum(['off', 'extra']),
    from: day,
    /** The same day unless given. */
    until: day.optional(),
    fromTime: time,
    untilTime: time,
  })
  .superRefine(({ kind, from, until = from, fromTime, untilTime }, context) => {
    const fault = (key: string, field: string) =>
      context.addIssue({ code: 'custom', params: { key }, path: [field] })
    if (until < from) fault('untilBeforeFrom', 'until')
    else if (dayOfText(until) - dayOfText(from) >= LONGEST_DAYS) fault('exceptionTooLong', 'until')
    const typed = hoursOf({ from: fromTime, until: untilTime })
    if (typeof typed === 'string') fault(typed, 'fromTime')
    else if (kind === 'extra' && typed === null) fault('extraNeedsHours', 'fromTime')
  })

/** What the page of one's own calendar asks for. */
export const CommandCalendar = z.discriminatedUnion('command', [
  hours,
  z.object({ command: z.literal('usualHours') }),
  z.object({
    command: z.literal('rules'),
    restMinutes: z.int().min(0).max(240),
    /** Any number unless given. */
    maxPerDay: z.int().min(1).max(100).optional(),
    noticeMinutes: z.int().min(0).max(43_200),
  }),
  z.object({
    command: z.literal('holidays'),
    vietnameseHolidays: z.boolean().optional(),
    ownHolidays: z.boolean().optional(),
  }),
  addException,
  z.object({ command: z.literal('removeException'), id: z.uuid() }),
  z.object({ command: z.literal('addSource'), name: typedLine(60), address: neededLine(2000) }),
  z.object({ command: z.literal('readSource'), id: z.uuid() }),
  z.object({ command: z.literal('removeSource'), id: z.uuid() }),
])
export type CommandCalendar = z.output<typeof CommandCalendar>

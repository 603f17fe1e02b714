import { z } from 'zod'

import { neededText, typedText } from '#app/platform/typed-text.ts'

import { currency, goodsUnit, incoterm, period, price, quantity } from '../own/need.schema.ts'
import { days, withNumbers } from '../own/typed-fields.ts'

const enterprise = z.uuid()
const id = z.uuid()
const reply = typedText(1000)

const SendAnswer = z
  .object({
    command: z.literal('answer'),
    /** For which of one's enterprises. */
    enterprise,
    message: neededText(3000),
    product: z.uuid().optional(),
    quantity,
    unit: goodsUnit,
    period,
    price,
    currency,
    incoterm,
    leadTimeDays: days,
    sampleDays: days,
  })
  .superRefine((fields, context) => {
    const complain = (path: string, key: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { key } })
    if (fields.quantity !== null && !fields.unit) complain('unit', 'unitMissing')
    if (fields.price !== null && !fields.currency) complain('currency', 'currencyMissing')
  })
/** An enterprise's answer to a need as it is typed. */
export type SendAnswer = z.output<typeof SendAnswer>

/** What the page of a need can do. */
export const CommandOnNeed = withNumbers(
  ['quantity', 'price', 'leadTimeDays', 'sampleDays'],
  z.discriminatedUnion('command', [
    SendAnswer,
    z.object({ command: z.literal('withdraw'), enterprise }),
    z.object({
      command: z.literal('promise'),
      file: z.uuid(),
      enterprise: enterprise.optional(),
      agreed: z.string(),
    }),
    z.object({ command: z.literal('shortlist'), id, reply }),
    z.object({ command: z.literal('decline'), id, reply }),
    z.object({ command: z.literal('reconsider'), id }),
    z.object({ command: z.literal('award'), id }),
    z.object({ command: z.literal('approve') }),
    z.object({ command: z.literal('return'), note: neededText(2000) }),
    z.object({
      command: z.literal('close'),
      outcome: z.enum(['elsewhere', 'withdrawn']),
      outcomeNote: typedText(1000),
    }),
    z.object({ command: z.literal('submit') }),
    z.object({ command: z.literal('reopen') }),
    z.object({ command: z.literal('renew'), days: z.string() }),
  ]),
)
export type CommandOnNeed = z.output<typeof CommandOnNeed>

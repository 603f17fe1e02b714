import { z } from 'zod'

import { knownCode, typedText } from '#app/platform/typed-text.ts'
import { processByCode } from '#reference/processes.ts'

import { goodsUnit, period, quantity } from '../own/need.schema.ts'
import { positive, withNumbers } from '../own/typed-fields.ts'

const AddCapability = z
  .object({
    command: z.literal('add'),
    process: knownCode((typed) => processByCode(typed) !== undefined),
    detailVi: typedText(1000),
    detailEn: typedText(1000),
    toleranceMm: positive(1000, 4),
    freeValue: quantity,
    freeUnit: goodsUnit,
    freePeriod: period,
    asOf: z.iso.date(),
  })
  .superRefine(({ freeValue, freeUnit }, context) => {
    if (freeValue !== null && !freeUnit)
      context.addIssue({ code: 'custom', path: ['freeUnit'], params: { key: 'unitMissing' } })
  })
/** A process that an enterprise offers, as it is typed. */
export type AddCapability = z.output<typeof AddCapability>

const id = z.uuid()

/** What the list of one's own processes can do. */
export const CommandCapability = withNumbers(
  ['toleranceMm', 'freeValue'],
  z.discriminatedUnion('command', [
    AddCapability,
    z.object({ command: z.literal('remove'), id }),
    z.object({ command: z.literal('restore'), id }),
  ]),
)
export type CommandCapability = z.output<typeof CommandCapability>

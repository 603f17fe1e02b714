import { z } from 'zod'

import { SPOKEN_LANGUAGES, withPicks } from '#app/features/directory/index.ts'
import { knownCode, typedLine, typedText } from '#app/platform/typed-text.ts'
import { isCountryCode, VIETNAM } from '#reference/countries.ts'
import { incotermByCode } from '#reference/incoterms.ts'
import { provinceByCode } from '#reference/provinces.ts'
import { PERIODS, unitByCode } from '#reference/units.ts'

import { CLOSING_OUTCOMES, CURRENCIES, MOST_FILES, RENEWAL_DAYS, VISIBILITIES } from '../need.ts'
import {
  certificates,
  hsCodes,
  names,
  positive,
  processes,
  regions,
  vsicCodes,
  withNumbers,
} from './typed-fields.ts'

/** Kept with three decimals in eighteen digits; more than anybody needs is a slip of the hand. */
const MOST_QUANTITY = 1e12
const MOST_PRICE = 1e13

/** A unit of what is counted or measured; time is a period. */
export const goodsUnit = knownCode((typed) => {
  const unit = unitByCode(typed)
  return unit !== undefined && unit.dimension !== 'time'
}).optional()

export const quantity = positive(MOST_QUANTITY, 3)
export const price = positive(MOST_PRICE, 2)
export const incoterm = knownCode((typed) => incotermByCode(typed) !== undefined).optional()
export const currency = z.enum(CURRENCIES).optional()
export const period = z.enum(PERIODS).optional()

const kept = z.object({
  key: z.string().max(64),
  /** Opens to everybody who sees the need. */
  open: z.string().optional(),
  gone: z.string().optional(),
})

const Fields = z.object({
  titleVi: typedLine(200),
  titleEn: typedLine(200),
  descriptionVi: typedText(5000),
  descriptionEn: typedText(5000),
  hsCodes,
  vsicCodes,
  processes,
  specification: typedText(5000),
  quantity,
  unit: goodsUnit,
  period,
  requiredCertificates: certificates,
  preferredCertificates: certificates,
  incoterm,
  destinationCountry: knownCode(isCountryCode).optional(),
  destinationProvince: knownCode((typed) => provinceByCode(typed) !== undefined).optional(),
  targetPrice: price,
  targetCurrency: currency,
  preferredRegions: regions,
  excludedRegions: regions,
  languages: z.array(z.enum(SPOKEN_LANGUAGES)).default([]),
  deadline: z.iso.date().optional(),
  expiresOn: z.iso.date(),
  visibility: z.enum(VISIBILITIES).default('public'),
  chosen: names,
  kept: z.array(kept).max(MOST_FILES).default([]),
  /** Whether the files that come along open to everybody who sees the need. */
  openFiles: z.string().optional(),
})
type Fields = z.output<typeof Fields>

/** A thing that fields say against each other, and the field at which it is put right. */
interface Contradiction {
  path: keyof Fields
  key: string
  wrong: (fields: Fields) => boolean
}

const CONTRADICTIONS: Contradiction[] = [
  { path: 'titleVi', key: 'required', wrong: ({ titleVi, titleEn }) => !titleVi && !titleEn },
  { path: 'unit', key: 'unitMissing', wrong: ({ quantity: much, unit }) => much !== null && !unit },
  {
    path: 'quantity',
    key: 'quantityMissing',
    wrong: (fields) => fields.quantity === null && !!fields.period,
  },
  {
    path: 'targetCurrency',
    key: 'currencyMissing',
    wrong: ({ targetPrice, targetCurrency }) => targetPrice !== null && !targetCurrency,
  },
  {
    path: 'targetPrice',
    key: 'priceMissing',
    wrong: ({ targetPrice, targetCurrency }) => targetPrice === null && !!targetCurrency,
  },
  {
    path: 'destinationProvince',
    key: 'provinceAbroad',
    wrong: ({ destinationProvince, destinationCountry }) =>
      !!destinationProvince && !!destinationCountry && destinationCountry !== VIETNAM,
  },
  {
    path: 'excludedRegions',
    key: 'regionsClash',
    wrong: ({ preferredRegions, excludedRegions }) =>
      preferredRegions.some(
        (region) =>
          excludedRegions.includes(region) ||
          (region.startsWith(`${VIETNAM}-`) && excludedRegions.includes(VIETNAM)),
      ),
  },
  {
    path: 'chosen',
    key: 'chosenMissing',
    wrong: ({ visibility, chosen }) => visibility === 'chosen' && chosen.length === 0,
  },
]

/** Fills in what follows from what was typed. */
function contentOf({ titleVi, titleEn, unit, period: every, ...rest }: Fields) {
  return {
    ...rest,
    // A need that is written in English alone goes by that name in Vietnamese too.
    titleVi: titleVi ?? titleEn ?? '',
    titleEn,
    unit: rest.quantity === null ? null : (unit ?? null),
    period: rest.quantity === null ? null : (every ?? null),
    incoterm: rest.incoterm ?? null,
    targetCurrency: rest.targetCurrency ?? null,
    destinationCountry: rest.destinationCountry ?? (rest.destinationProvince ? VIETNAM : null),
    destinationProvince: rest.destinationProvince ?? null,
    deadline: rest.deadline ?? null,
  }
}
/** Everything that an enterprise states of what it looks for. */
export type NeedContent = ReturnType<typeof contentOf>

const SaveFields = Fields.extend({
  command: z.literal('save'),
  /** The version that was seen; 0 for a new one. */
  version: z.number().int().min(0),
  /** Whether others are to see it. */
  aim: z.enum(['keep', 'open']).default('keep'),
  /** The key of what it was inferred from. */
  from: z.string().max(200).optional(),
})

/** A name that is missing is said together with whatever else is wrong; the other contradictions need sound fields. */
const SaveNeed = CONTRADICTIONS.reduce(
  (schema, { path, key, wrong }) =>
    schema.refine((fields) => !wrong(fields), {
      path: [path],
      params: { key },
      ...(path === 'titleVi' ? { when: () => true } : {}),
    }),
  SaveFields,
)

/** What the form of a need can do. */
export const CommandNeed = withPicks(
  withNumbers(
    ['quantity', 'targetPrice'],
    z
      .discriminatedUnion('command', [SaveNeed, z.object({ command: z.literal('discardDraft') })])
      .transform((typed) => {
        if (typed.command === 'discardDraft') return typed
        const { command, version, aim, from, ...fields } = typed
        return { command, version, aim, from: from ?? null, content: contentOf(fields) }
      }),
  ),
)
export type CommandNeed = z.output<typeof CommandNeed>

const id = z.uuid()

/** What the list of one's own needs and the page of one can do for its enterprise. */
export const MoveNeed = z.discriminatedUnion('command', [
  z.object({ command: z.literal('submit'), id }),
  z.object({
    command: z.literal('close'),
    id,
    outcome: z.enum(CLOSING_OUTCOMES),
    outcomeNote: typedText(1000),
  }),
  z.object({ command: z.literal('reopen'), id }),
  z.object({
    command: z.literal('renew'),
    id,
    days: z.coerce.number().refine((days) => RENEWAL_DAYS.some((one) => one === days), {
      params: { key: 'choose' },
    }),
  }),
])
export type MoveNeed = z.output<typeof MoveNeed>

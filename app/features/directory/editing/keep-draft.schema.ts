import { z } from 'zod'

import { areFieldNames } from '#app/platform/field-names.ts'

import { MOST_DRAFT } from './draft.ts'

const Entries = z.array(z.tuple([z.string().max(100), z.string().max(20_000)])).max(1000)

/** What a page sends while somebody types: names and texts of all fields. */
export const KeepDraft = z.object({
  form: z
    .string()
    .regex(/^(profile|product|new-product|need|new-need):[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
  typed: z
    .string()
    .max(MOST_DRAFT)
    .transform((text, context) => {
      const entries = Entries.safeParse(parsed(text))
      if (entries.success && areFieldNames(entries.data.map(([name]) => name))) return entries.data
      context.addIssue({ code: 'custom', params: { key: 'invalid' } })
      return z.NEVER
    }),
})
export type KeepDraft = z.output<typeof KeepDraft>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { z } from 'zod'

import { IMPORT_KINDS } from './import-kind.ts'
import { NUMBER_STYLES } from './reading/numbers.ts'

/** What the form for a new import hands in, beside the file. */
export const NewImport = z.object({
  kind: z.enum(IMPORT_KINDS),
  /** The id of an enterprise of one's own; of any enterprise without it. */
  enterprise: z.uuid().optional(),
  source: z.string().trim().max(100).optional(),
})
export type NewImport = z.output<typeof NewImport>

/** What the page of an import can do. */
export const CommandImport = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('check'),
    /** A field for each column; an empty text leaves the column out. */
    columns: z.array(z.string().max(40).optional()).max(200).default([]),
    numbers: z.enum(NUMBER_STYLES).optional(),
    sheet: z.number().int().min(0).max(255).optional(),
  }),
  z.object({ command: z.literal('run') }),
  z.object({ command: z.literal('undo') }),
])
export type CommandImport = z.output<typeof CommandImport>

const ImportAddress = z.object({ after: z.coerce.number().int().min(0).max(2_000_000).catch(0) })

/** Which rows the page of an import shows, from its address; what it does not understand shows the first. */
export function readImportAddress(url: URL): { changesAfter: number } {
  return { changesAfter: ImportAddress.parse({ after: url.searchParams.get('after') ?? 0 }).after }
}

import { parseArgs } from 'node:util'

import { z } from 'zod'

import { IMPORT_KINDS, type ImportKind } from '#app/features/imports/index.ts'
import { StartError } from '#app/platform/start-error.ts'

/** What the command line asks for. */
export type ImportCommand =
  | { undo: string }
  | {
      undo?: undefined
      kind: ImportKind | 'hs'
      file: string
      dryRun: boolean
      source: string
      /** Headings and the fields that they state, or `-` for columns that are left out. */
      mapping: ReadonlyMap<string, string>
      numbers?: 'comma' | 'point'
      sheet?: number
      /** Where refused rows are written to, with their reasons. */
      rejected?: string
    }

const USAGE = `npm run import -- KIND FILE [--dry-run] [--source NAME] [--mapping "HEADING=FIELD,…"]
                  [--numbers comma|point] [--sheet N] [--rejected FILE.csv]
npm run import -- --undo ID

KIND is one of ${IMPORT_KINDS.join(', ')}, hs (the full table of the Harmonised System).
 FILE is CSV (UTF-8, UTF-16, Windows-1258) or XLSX.
The exit code is 0 when every row was taken, 2 when some were refused, 1 when nothing could be done.`

/** @throws StartError with the usage when the arguments are not right */
export function readArguments(args: string[]): ImportCommand {
  const { values, positionals } = parsed(args)
  if (values.undo !== undefined) {
    if (!z.uuid().safeParse(values.undo).success)
      throw new StartError(`“${values.undo}” is not the id of an import.`)
    return { undo: values.undo }
  }
  const [kind, file, ...others] = positionals
  const known = [...IMPORT_KINDS, 'hs' as const].find((one) => one === kind)
  if (!known && kind !== undefined) throw new StartError(`There is no kind “${kind}”.\n\n${USAGE}`)
  if (!known || file === undefined || others.length > 0) throw new StartError(USAGE)
  const { numbers } = values
  if (numbers !== undefined && numbers !== 'comma' && numbers !== 'point') throw new StartError(USAGE)
  const sheet = values.sheet === undefined ? undefined : Number(values.sheet)
  if (sheet !== undefined && !(Number.isInteger(sheet) && sheet >= 1)) throw new StartError(USAGE)
  return {
    kind: known,
    file,
    dryRun: values['dry-run'] ?? false,
    source: values.source ?? 'list',
    mapping: new Map((values.mapping ?? '').split(',').flatMap((pair) => pairOf(pair))),
    ...(numbers ? { numbers } : {}),
    ...(sheet === undefined ? {} : { sheet: sheet - 1 }),
    ...(values.rejected === undefined ? {} : { rejected: values.rejected }),
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        undo: { type: 'string' },
        source: { type: 'string' },
        mapping: { type: 'string' },
        numbers: { type: 'string' },
        sheet: { type: 'string' },
        rejected: { type: 'string' },
      },
    })
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n\n${USAGE}`, error)
  }
}

function pairOf(pair: string): [string, string][] {
  const equals = pair.lastIndexOf('=')
  return equals < 0 ? [] : [[pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]]
}

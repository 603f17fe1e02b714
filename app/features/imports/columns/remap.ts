import type { ImportKind } from '../import-kind.ts'
import type { Layout } from '../layout.ts'
import { fieldsOf, headingKey } from './fields.ts'
import type { Mapping } from './guess-mapping.ts'
import { columnLetter } from './column-letter.ts'

/**
 * The mapping of a surveyed file with some columns stated anew.
 * @param pairs headings, or letters of columns, and the fields that they state; `-` leaves a column out
 * @returns what is wrong with a pair, as a sentence, when one is
 */
export function remapped(
  kind: ImportKind,
  { headings, mapping }: Pick<Layout, 'headings' | 'mapping'>,
  pairs: ReadonlyMap<string, string>,
): Mapping | string {
  const next = [...mapping]
  for (const [name, wanted] of pairs) {
    const column = headings.findIndex(
      (heading, place) =>
        columnLetter(place) === name.toUpperCase() ||
        (heading !== null && headingKey(heading) === headingKey(name)),
    )
    if (column < 0) return `there is no column “${name}”`
    const field = fieldsOf(kind).find(({ key }) => key === wanted)
    if (!field && wanted !== '-')
      return `there is no field “${wanted}”; there are ${fieldsOf(kind)
        .map(({ key }) => key)
        .join(', ')}`
    for (const [place, key] of next.entries()) if (field && key === field.key) next[place] = null
    next[column] = field?.key ?? null
  }
  return next
}

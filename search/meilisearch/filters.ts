import { engineId } from './index-document.ts'
import type { ReadRequest } from '../read-request.ts'
import type { ResolvedQuery } from '../resolve-query.ts'

/** A value inside a filter expression, whatever signs it is made of. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`
}

export function anyOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`
}

/** Chosen filters as expressions that must all hold; `except` leaves one facet out. */
export function chosenFilters(
  { filters, among }: Pick<ReadRequest, 'filters' | 'among'>,
  except?: string,
): string[] {
  return [
    ...filters.filter(({ facet }) => facet !== except).map(({ facet, values }) => anyOf(facet, values)),
    ...(among ? [anyOf('id', among.map(engineId))] : []),
  ]
}

const HEADING = 4

/** Filters and codes that were read out of the query's words. */
export function readFilters(query: ResolvedQuery): string[] {
  const { filters, codes } = query.understanding
  return [
    ...filters.map(({ facet, values }) =>
      anyOf(
        'said',
        values.map((value) => `${facet}:${value}`),
      ),
    ),
    ...codes.map(({ system, code }) => {
      const said = anyOf('said', [`${system}:${code}`])
      if (system !== 'hs' || code.length <= HEADING) return said
      return `(${said} OR ${anyOf('wholeCodes', [`hs:${code.slice(0, HEADING)}`])})`
    }),
  ]
}

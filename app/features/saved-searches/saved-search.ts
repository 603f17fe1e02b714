import { searchParameters, type SearchQuery } from '#app/features/directory/index.ts'
import { FACETS } from '#search/search-port.ts'

/** How often a person is told of what newly fits. */
export const FREQUENCIES = ['at_once', 'daily', 'weekly', 'never'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** How many searches one person may keep. */
export const MOST_SAVED = 50
export const MOST_NAME_LETTERS = 80
/** What the index of addresses can hold; nobody chooses so much by hand. */
export const MOST_ADDRESS_LETTERS = 2000
/** How long a deletion can be taken back. */
export const UNDO_HOURS = 24

/** What a search asks for, without how its hits were looked at: the same for all ways to the same search. */
export function addressOf({ q, kind, filter }: SearchQuery): string {
  return searchParameters({ q, kind, filter, sort: 'relevance', view: 'list', page: 1 }).toString()
}

/** Values of facets that a document must have one of, for each facet; its kind counts as a facet. */
export function requiredValues({ kind, filter }: Pick<SearchQuery, 'kind' | 'filter'>): string[][] {
  return [
    ...(kind ? [[`kind:${kind}`]] : []),
    ...FACETS.flatMap((facet) => {
      const values = filter[facet] ?? []
      return values.length > 0 ? [values.map((value) => `${facet}:${value}`)] : []
    }),
  ]
}

/** Whether the filters let through a document with these values; what the words say is for the index. */
export function passesFilters(required: readonly (readonly string[])[], values: readonly string[]): boolean {
  return required.every((choices) => choices.some((choice) => values.includes(choice)))
}

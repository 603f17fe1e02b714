import { z } from 'zod'

import { LANGUAGES } from '#app/locales/language.ts'
import { neededLine } from '#app/platform/typed-text.ts'

import { FREQUENCIES, MOST_NAME_LETTERS } from './saved-search.ts'

const settings = {
  name: neededLine(MOST_NAME_LETTERS),
  frequency: z.enum(FREQUENCIES),
  language: z.enum(LANGUAGES),
}

/** Keeps a search. `address` is what stands after the question mark of the search page. */
export const SaveSearch = z.object({ ...settings, address: z.string().max(20_000) })
export type SaveSearch = z.output<typeof SaveSearch>

/** Changes how a kept search is called and told of. */
export const ChangeSavedSearch = z.object(settings)
export type ChangeSavedSearch = z.output<typeof ChangeSavedSearch>

/** What the buttons of the list do. */
export const CommandSavedSearch = z.object({
  id: z.uuid(),
  command: z.enum(['pause', 'wake', 'delete', 'restore']),
})
export type CommandSavedSearch = z.output<typeof CommandSavedSearch>

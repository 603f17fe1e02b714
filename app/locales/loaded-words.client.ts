import { areasOf, type Area } from './areas.ts'
import { languageOfPath, type Language } from './language.ts'
import type { Words } from './vi.ts'

const CHUNKS: Record<Language, Record<Area, () => Promise<Partial<Words>>>> = {
  vi: {
    everybody: async () => (await import('./vi.everybody.ts')).viOfEverybody,
    members: async () => (await import('./vi.members.ts')).viOfMembers,
    staff: async () => (await import('./vi.staff.ts')).viOfStaff,
  },
  en: {
    everybody: async () => (await import('./en.everybody.ts')).enOfEverybody,
    members: async () => (await import('./en.members.ts')).enOfMembers,
    staff: async () => (await import('./en.staff.ts')).enOfStaff,
  },
}

let loaded: Partial<Words> = {}
const listeners = new Set<() => void>()

/**
 * Loads the words that a route brings to the pages inside it. Its module waits for them, and no page is drawn before the
 * modules of all routes around it are there: so none is ever drawn without its words.
 * One language a page: switching language loads the document anew, so the other one is never fetched.
 */
export async function loadWordsOf(routeId: string): Promise<void> {
  const chunks = CHUNKS[languageOfPath(location.pathname)]
  const parts = await Promise.all(areasOf([routeId]).map((area) => chunks[area]()))
  loaded = Object.assign({}, loaded, ...parts) as Partial<Words>
  for (const listener of listeners) listener()
}

/** What is loaded so far. Typed as the whole: that each page finds its words in there is tested (areas.test.ts). */
export function loadedWords(): Words {
  return loaded as Words
}

/** For `useSyncExternalStore`: calls back whenever more words are there. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

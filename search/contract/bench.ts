import type { SearchPort } from '../search-port.ts'
import type { SynonymIndex } from '../synonyms.ts'

/** A port on an index of its own, with a calendar that the test turns. */
export interface PortUnderTest {
  port: SearchPort
  /** Lets it be another day, as an ISO date. The first day is 2026-11-23. */
  setToday(day: string): void
  /** Replaces the synonyms, which are those of the stock at first. */
  setSynonyms(synonyms: SynonymIndex): void
  close(): Promise<void>
}

/** Gives the port that a group of tests runs on, once it is there. */
export type Bench = () => PortUnderTest

export async function* oneBatch<Item>(items: readonly Item[]): AsyncGenerator<Item[]> {
  yield [...items]
}

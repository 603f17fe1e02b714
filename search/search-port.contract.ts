import { afterAll, beforeAll, describe } from 'vitest'

import { understandingBehaviour } from './contract/understanding.ts'
import { filteringBehaviour } from './contract/filtering.ts'
import { hostileInputBehaviour } from './contract/hostile-input.ts'
import { rankingBehaviour } from './contract/ranking.ts'
import { SAMPLE_DOCUMENTS } from './contract/documents.ts'
import { writingBehaviour } from './contract/writing.ts'
import type { SearchPort } from './search-port.ts'

/** A port on an index of its own, with a calendar that the test turns. */
export interface PortUnderTest {
  port: SearchPort
  /** Lets it be another day, as an ISO date. The first day is 2026-11-23. */
  setToday(day: string): void
  close(): Promise<void>
}

/** Gives the port that a group of tests runs on, once it is there. */
export type Bench = () => PortUnderTest

export async function* oneBatch<Item>(items: readonly Item[]): AsyncGenerator<Item[]> {
  yield [...items]
}

/** What both engines do. Call it in a test file with a function that makes a port on an empty index. */
export function describeSearchPort(name: string, makePort: () => Promise<PortUnderTest>): void {
  describe(`search with ${name}`, () => {
    let bench: PortUnderTest | undefined
    const get: Bench = () => {
      if (!bench) throw new Error('the port is not ready')
      return bench
    }

    describe('on the sample index', () => {
      beforeAll(async () => {
        bench = await makePort()
        await bench.port.rebuild(oneBatch(SAMPLE_DOCUMENTS))
      })
      afterAll(async () => bench?.close())
      understandingBehaviour(get)
      rankingBehaviour(get)
      filteringBehaviour(get)
      hostileInputBehaviour(get)
    })

    describe('while it is written to', () => {
      writingBehaviour(makePort)
    })
  })
}

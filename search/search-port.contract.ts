import { afterAll, beforeAll, describe } from 'vitest'

import { oneBatch, type Bench, type PortUnderTest } from './contract/bench.ts'
import { changingSynonymsBehaviour } from './contract/changing-synonyms.ts'
import { understandingBehaviour } from './contract/understanding.ts'
import { filteringBehaviour } from './contract/filtering.ts'
import { identifyingBehaviour } from './contract/identifying.ts'
import { hostileInputBehaviour } from './contract/hostile-input.ts'
import { rankingBehaviour } from './contract/ranking.ts'
import { SAMPLE_DOCUMENTS } from './contract/documents.ts'
import { writingBehaviour } from './contract/writing.ts'

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
      identifyingBehaviour(get)
      hostileInputBehaviour(get)
    })

    describe('while it is written to', () => {
      writingBehaviour(makePort)
    })

    describe('when synonyms change', () => {
      changingSynonymsBehaviour(makePort)
    })
  })
}

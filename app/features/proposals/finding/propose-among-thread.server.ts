import { parentPort } from 'node:worker_threads'

import { Composition } from '../engine/composition.ts'
import { type AmongOptions, type AmongProposal, Circle } from '../engine/propose-among.ts'
import type { Party } from '../engine/proposal.ts'
import { partyOf, type PartyRow } from './party.ts'

/** What a thread is told: the circle in portions, how to judge, and then whose proposals to work out, a few at a time. */
export type ToAmongThread =
  | { kind: 'circle'; rows: PartyRow[] }
  | {
      kind: 'options'
      options: Omit<AmongOptions, 'composition'>
      composition: Pick<Composition, 'version' | 'families'>
    }
  | { kind: 'askers'; ids: string[] }

/** What it answers to each portion of askers. */
export type FromAmongThread = [asker: string, proposals: AmongProposal[]][]

const parties = new Map<string, Party>()
let circle: Circle | undefined

parentPort?.on('message', (message: ToAmongThread) => {
  if (message.kind === 'circle') {
    for (const row of message.rows) parties.set(row.id, partyOf(row))
  } else if (message.kind === 'options') {
    const { version, families } = message.composition
    circle = new Circle([...parties.values()], {
      ...message.options,
      composition: new Composition(version, families),
    })
  } else {
    const askers = message.ids.flatMap((id) => parties.get(id) ?? [])
    const found: FromAmongThread = askers.map((asker) => [asker.id, circle?.proposalsOf(asker) ?? []])
    parentPort?.postMessage(found, [])
  }
})

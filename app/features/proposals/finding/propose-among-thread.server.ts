import { parentPort, workerData } from 'node:worker_threads'

import { Composition } from '../engine/composition.ts'
import { proposeAmong, type AmongOptions } from '../engine/propose-among.ts'
import { partyOf, type PartyRow } from './party.ts'

/** What a thread gets: the whole circle, and whose proposals it works out. */
export interface AmongShare {
  rows: PartyRow[]
  askers: string[]
  options: AmongOptions
  composition: Pick<Composition, 'version' | 'families'>
}

const { rows, askers, options, composition } = workerData as AmongShare
const circle = rows.map(partyOf)
const own = new Set(askers)
const found = proposeAmong(
  circle,
  { ...options, composition: new Composition(composition.version, composition.families) },
  circle.filter((party) => own.has(party.id)),
)
parentPort?.postMessage(found, [])

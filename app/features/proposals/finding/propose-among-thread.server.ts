import { parentPort, workerData } from 'node:worker_threads'

import { proposeAmong, type AmongOptions } from '../engine/propose-among.ts'
import { partyOf, type PartyRow } from './party.ts'

/** What a thread gets: the whole circle, and whose proposals it works out. */
export interface AmongShare {
  rows: PartyRow[]
  askers: string[]
  options: AmongOptions
}

const { rows, askers, options } = workerData as AmongShare
const circle = rows.map(partyOf)
const own = new Set(askers)
const found = proposeAmong(
  circle,
  options,
  circle.filter((party) => own.has(party.id)),
)
parentPort?.postMessage(found, [])

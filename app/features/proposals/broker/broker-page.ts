import type { LocalText } from '#app/features/directory/index.ts'

import type { IsoDate } from '../engine/proposal.ts'
import type { ProposedPartner } from '../finding/proposals.ts'
import type { Labels } from '../page/labels.ts'
import type { BrokerAddress } from './broker-path.ts'
import type { PairReasons } from './explain-pair.ts'
import type { PairState } from './pair-state.ts'

/** A line of the list of pairs. Days are ISO dates. */
export interface PairLine {
  id: string
  state: PairState
  first: LocalText
  second: LocalText
  followUpOn: IsoDate | null
  due: boolean
  officer: string | null
  since: IsoDate
  changed: IsoDate
}

export interface BrokerPage {
  address: BrokerAddress
  counts: { state: PairState; count: number }[]
  /** Follow-ups that are due, of the officer chosen. */
  due: number
  officers: { id: string; name: string }[]
  /** The reader, for "mine". */
  reader: string
  lines: PairLine[]
  pages: number
}

/** One enterprise of a pair, or one that could be. */
export interface PairSide {
  slug: string
  name: LocalText
  place: string | null
  /** People who can answer; nobody gets a mail where there is none. */
  owners: number
  demonstration: boolean
}

/** What is shown of the rules' reasons, with the words for their codes. */
export interface ShownReasons extends PairReasons {
  day: IsoDate
  labels: Labels
}

/** The page on which a pair is put together, as far as it was chosen. */
export interface NewPairPage {
  /** What was searched for, and who was found. */
  q: string
  found: PairSide[]
  first: PairSide | null
  second: PairSide | null
  need: string | null
  /** Partners that the rules propose for the first; empty once a second was chosen. */
  proposals: { partners: ProposedPartner[]; labels: Labels; day: IsoDate } | null
  /** Of both, once chosen. */
  reasons: ShownReasons | null
  possible: boolean
  earlier: { id: string; state: PairState; since: IsoDate }[]
  /** The first day that a follow-up may have, and the one that is suggested. */
  today: IsoDate
  suggestedDay: IsoDate
}

/** One pair as officers keep it. */
export interface PairPage extends PairLine {
  version: number
  note: string
  sides: { first: PairSide; second: PairSide }
  steps: { version: number; state: PairState; note: string | null; by: string | null; on: IsoDate }[]
  next: readonly PairState[]
  /** The state that is suggested for the next step. */
  suggested: PairState
  /** The latest meeting that the two agreed to. */
  meeting: { on: IsoDate; over: boolean } | null
  reasons: ShownReasons | null
  /** False where something speaks against the pair by now. */
  possible: boolean
  today: IsoDate
}
